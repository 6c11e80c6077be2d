import { betaQuantile, incompleteBeta } from './beta.ts';
import { normalQuantile } from './normal-distribution.ts';

/** P(|T| > t) of Student's t with `df` > 0 degrees of freedom. Source: Abramowitz & Stegun 1964, 26.7.1. */
export function studentTwoSided(t: number, df: number): number {
	return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** The t with P(|T| ≤ t) = `coverage`; the normal's where `df` is infinite. */
export function studentQuantile(coverage: number, df: number): number {
	if (df === Infinity) return normalQuantile((1 + coverage) / 2);
	const x = betaQuantile(1 - coverage, df / 2, 0.5);
	return Math.sqrt((df * (1 - x)) / x);
}
