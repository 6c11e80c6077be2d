import { describe, expect, it } from 'vitest';
import { betaQuantile, incompleteBeta } from './beta.ts';
import { chiSquareTail, digamma, logGamma, trigamma } from './gamma.ts';
import { normalCdf, normalQuantile } from './normal-distribution.ts';
import { studentQuantile, studentTwoSided } from './student.ts';

describe('Abramowitz & Stegun 1964, to their printed digits', () => {
	it('table 6.1: Γ(1.5), and ln Γ of a half by its closed form', () => {
		expect(Math.exp(logGamma(1.5))).toBeCloseTo(0.886226925452758, 14);
		expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
		expect(logGamma(101)).toBeCloseTo(363.7393755555635, 10);
	});

	it('ψ(1) = −γ and ψ′(1) = π²/6 (6.3.2, 6.4.2)', () => {
		expect(digamma(1)).toBeCloseTo(-0.577215664901533, 14);
		expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
	});

	it.each([
		[0.5, 0.691462461274013],
		[1, 0.841344746068543],
		[2, 0.977249868051821],
		[3, 0.99865010196837]
	])('table 26.1: P(%f) = %f', (z, p) => expect(normalCdf(z)).toBeCloseTo(p, 14));

	it.each([
		[0.975, 1.959963984540054],
		[0.999, 3.090232306167814],
		[0.9999, 3.719016485455709]
	])('normal quantile of %f', (p, z) => {
		expect(normalQuantile(p)).toBeCloseTo(z, 12);
		expect(normalQuantile(1 - p)).toBeCloseTo(-z, 10);
	});

	it.each([
		[3.84146, 1, 0.05],
		[18.307, 10, 0.05],
		[29.588, 10, 0.001],
		[124.342, 100, 0.05]
	])('table 26.8: chi-square %f with %i degrees of freedom', (x, df, p) =>
		expect(chiSquareTail(x, df)).toBeCloseTo(p, 5)
	);

	it.each([
		[0.95, 1, 12.706],
		[0.95, 10, 2.228],
		[0.99, 30, 2.75],
		[0.95, 120, 1.98]
	])('table 26.10: t of %f with %i degrees of freedom is %f', (coverage, df, t) => {
		expect(studentQuantile(coverage, df)).toBeCloseTo(t, 3);
		expect(studentTwoSided(studentQuantile(coverage, df), df)).toBeCloseTo(1 - coverage, 12);
	});
});

it('the beta quantile undoes the incomplete beta, also where it is all but 0', () => {
	for (const [p, a, b] of [
		[0.025, 0.5, 0.5],
		[0.025, 1, 400_000],
		[0.975, 30, 2]
	] as const)
		expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 12);
	// I_x(1, b) = 1 − (1 − x)^b.
	expect(betaQuantile(0.025, 1, 29)).toBeCloseTo(1 - 0.975 ** (1 / 29), 14);
});
