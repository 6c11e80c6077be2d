import { within } from './domain.ts';
import { upperGamma } from './gamma.ts';

/** P(Z ≤ z) of the standard normal distribution, precise in both tails. Source: Abramowitz & Stegun 1964, 26.2.29 and 6.5.17. */
export function normalCdf(z: number): number {
	const tail = 0.5 * upperGamma(0.5, (z * z) / 2);
	return z > 0 ? 1 - tail : tail;
}

/**
 * The z with P(Z ≤ z) = p, for p in [0, 1]: Abramowitz & Stegun 1964, 26.2.23 (error below 4.5e-4), then Newton steps
 * with Halley's correction, which end at the precision of `normalCdf`.
 */
export function normalQuantile(p: number): number {
	within(p >= 0 && p <= 1, 'the normal quantile');
	if (p === 0) return -Infinity;
	if (p > 0.5) return -normalQuantile(1 - p);
	const t = Math.sqrt(-2 * Math.log(p));
	let z = -(
		t -
		(2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
	);
	for (let i = 0; i < 4; i += 1) {
		const error = (normalCdf(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
		z -= error / (1 + (z * error) / 2);
	}
	return z;
}
