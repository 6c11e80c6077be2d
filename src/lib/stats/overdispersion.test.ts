import { expect, it } from 'vitest';
import { valueOf } from './outcome.ts';
import { overdispersion, randomEffects, widenedLimits } from './overdispersion.ts';

/** Thirteen trials of BCG vaccine (Colditz et al. 1994): log risk ratios and variances of `dat.bcg` in R's metafor (Viechtbauer 2010). */
const bcg = [
	[-0.8893, 0.3256],
	[-1.5854, 0.1946],
	[-1.3481, 0.4154],
	[-1.4416, 0.02],
	[-0.2175, 0.0512],
	[-0.7861, 0.0069],
	[-1.6209, 0.223],
	[0.012, 0.004],
	[-0.4694, 0.0564],
	[-1.3713, 0.073],
	[-0.3394, 0.0124],
	[0.4459, 0.5325],
	[-0.0173, 0.0714]
].map(([value, variance]) => ({ value: value as number, se: Math.sqrt(variance as number) }));

it('the variance between trials by DerSimonian & Laird, as metafor prints it', () => {
	const { mean, se, tau2 } = valueOf(randomEffects(bcg));
	expect(tau2).toBeCloseTo(0.3088, 3);
	expect(mean).toBeCloseTo(-0.7141, 3);
	expect(se).toBeCloseTo(0.1787, 3);
});

it('φ by hand: z of 2, −2, 0 and 0 about a half with 100 trials', () => {
	const units = [60, 40, 50, 50].map((successes) => ({ successes, trials: 100 }));
	const found = valueOf(overdispersion(units, 0.5, 0));
	expect(found.phi).toBeCloseTo(2, 12);
	// 2 < 1 + 2·√(2/4): no more than chance may give.
	expect(found.beyondChance).toBe(false);
	// w = 400 each: (8 − 3) ÷ (1600 − 4·400²/1600).
	expect(found.tau ** 2).toBeCloseTo(5 / 1200, 12);
	expect(valueOf(widenedLimits(0.5, 100, 0.95, found, 'additive')).upper).toBeCloseTo(0.598, 3);
});

it('widens by √φ or by τ, and winsorises towards the tenth quantiles', () => {
	const wide = { phi: 4, beyondChance: true, tau: 0.05 };
	expect(valueOf(widenedLimits(0.5, 100, 0.95, wide, 'multiplicative')).upper).toBeCloseTo(
		0.5 + 1.959964 * 0.1,
		6
	);
	expect(valueOf(widenedLimits(0.5, 100, 0.95, wide, 'additive')).upper).toBeCloseTo(
		0.5 + 1.959964 * Math.sqrt(0.005),
		6
	);
	const units = [90, ...Array<number>(9).fill(50), 10].map((successes) => ({ successes, trials: 100 }));
	// Eleven units: the quantiles at a tenth are the second and the tenth, so both extremes are drawn in to z = 0.
	expect(valueOf(overdispersion(units, 0.5)).phi).toBe(0);
});

it.each([
	['target_outside', [{ successes: 1, trials: 2 }], 0],
	['spread_too_few', [{ successes: 1, trials: 2 }], 0.5]
] as const)('%s', (code, units, target) =>
	expect(overdispersion(units, target)).toMatchObject({ refused: { code } })
);

it('estimates without an error are refused, not weighted without end', () => {
	expect(
		randomEffects([
			{ value: 1, se: 0 },
			{ value: 2, se: 1 }
		])
	).toMatchObject({ refused: { code: 'spread_no_error' } });
});
