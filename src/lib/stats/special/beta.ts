import { within } from './domain.ts';
import { logGamma } from './gamma.ts';

const TINY = 1e-300;

/**
 * Regularised incomplete beta I_x(a, b) for a, b > 0 and x in [0, 1], by the continued fraction (Lentz).
 * Source: Abramowitz & Stegun 1964, 26.5.8.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
	within(a > 0 && b > 0 && a + b < Infinity && !Number.isNaN(x), 'the incomplete beta function');
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(
		a * Math.log(x) + b * Math.log1p(-x) - (logGamma(a) + logGamma(b) - logGamma(a + b))
	);
	// The fraction converges fast on the near side of the mean only.
	return x < (a + 1) / (a + b + 2)
		? (front * fraction(x, a, b)) / a
		: 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
	let product = d;
	const step = (coefficient: number) => {
		d = 1 / (1 + coefficient * d || TINY);
		c = 1 + coefficient / c || TINY;
		product *= c * d;
		return Math.abs(c * d - 1);
	};
	for (let m = 1; m < 100_000; m += 1) {
		step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
		if (step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))) < 1e-16) break;
	}
	return product;
}

/** The x with I_x(a, b) = p, for p in [0, 1], by halving: some 60 steps to the last bit of a share. Inverse of Abramowitz & Stegun 1964, 26.5.1. */
export function betaQuantile(p: number, a: number, b: number): number {
	within(p >= 0 && p <= 1 && a > 0 && b > 0 && a + b < Infinity, 'the beta quantile');
	if (p <= 0) return 0;
	if (p >= 1) return 1;
	let low = 0;
	let high = 1;
	// Until no number lies between: near 0 that is finer than any fixed step.
	for (;;) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high) return middle;
		if (incompleteBeta(middle, a, b) < p) low = middle;
		else high = middle;
	}
}
