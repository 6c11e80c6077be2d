import { betaQuantile, incompleteBeta } from './beta.ts';
import { within } from './domain.ts';
import { normalCdf, normalQuantile } from './normal-distribution.ts';

/** P(|T| > t) of Student's t with `df` > 0 degrees of freedom. Source: Abramowitz & Stegun 1964, 26.7.1. */
export function studentTwoSided(t: number, df: number): number {
	within(df > 0 && !Number.isNaN(t), 'Student’s t');
	if (df === Infinity) return 2 * normalCdf(-Math.abs(t));
	return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** The t with P(|T| ≤ t) = `coverage`; the normal's where `df` is infinite. Source: Abramowitz & Stegun 1964, 26.7.1. */
export function studentQuantile(coverage: number, df: number): number {
	within(df > 0 && coverage >= 0 && coverage <= 1, 'the quantile of Student’s t');
	if (df === Infinity) return normalQuantile((1 + coverage) / 2);
	if (coverage === 1) return Infinity;
	const x = betaQuantile(1 - coverage, df / 2, 0.5);
	return Math.sqrt((df * (1 - x)) / x);
}
