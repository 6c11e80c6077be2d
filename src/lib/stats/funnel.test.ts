import { expect, it } from 'vitest';
import { funnelLimits } from './funnel.ts';
import { valueOf } from './outcome.ts';

it('ten tosses of a fair coin, by hand', () => {
	// P(X ≤ 1) = 11/1024, P(X ≤ 2) = 56/1024: r = 2, α = (56/1024 − 0.025) ÷ (45/1024).
	const lower = (2 - (56 / 1024 - 0.025) / (45 / 1024)) / 10;
	expect(valueOf(funnelLimits(0.5, 10, 0.95)).lower).toBeCloseTo(lower, 12);
	// P(X ≤ 7) = 968/1024, P(X ≤ 8) = 1013/1024: r = 8, α = (1013/1024 − 0.975) ÷ (45/1024).
	const upper = (8 - (1013 / 1024 - 0.975) / (45 / 1024)) / 10;
	expect(valueOf(funnelLimits(0.5, 10, 0.95)).upper).toBeCloseTo(upper, 12);
});

it.each([
	[0.3, 25, 0.95, 0.1064241838187152, 0.46875105075369017],
	[0.3, 25, 0.998, 0.024105162613792808, 0.583500834286616],
	[0.3, 137, 0.95, 0.22089313507576763, 0.37457863387210744],
	[0.3, 137, 0.998, 0.17981496795156995, 0.42123453421809903],
	[0.02, 400, 0.95, 0.00606735359876986, 0.03366983779446262],
	[0.02, 400, 0.998, 0.0006837742223847044, 0.043705256625797884],
	[0.85, 60, 0.95, 0.7455707535695711, 0.927180957825018],
	[0.85, 60, 0.998, 0.6845755617756115, 0.9649778133650396]
])(
	'target %d, %d trials, coverage %d: the same rule worked independently, in exact fractions',
	(target, trials, coverage, lower, upper) => {
		const limits = valueOf(funnelLimits(target, trials, coverage));
		expect(limits.lower).toBeCloseTo(lower, 12);
		expect(limits.upper).toBeCloseTo(upper, 12);
	}
);

it('a thousand million trials, and a target of one in as many', () => {
	// So many trials are normal: ±1.959964 · √(0.3 · 0.7 ÷ 10⁹), but for the half of a count that is interpolated.
	const half = 1.959964 * Math.sqrt(0.21 / 1e9);
	const { lower, upper } = valueOf(funnelLimits(0.3, 1e9, 0.95));
	expect(lower).toBeCloseTo(0.3 - half, 8);
	expect(upper).toBeCloseTo(0.3 + half, 8);
	// As many as Poisson's with mean 1: P(X ≤ 3) = 0.98101, P(X = 3) = 0.06131, so 3 − (0.98101 − 0.975) ÷ 0.06131 = 2.902.
	const rare = valueOf(funnelLimits(1e-9, 1e9, 0.95));
	expect(rare.lower).toBe(0);
	expect(rare.upper * 1e9).toBeCloseTo(2.902, 3);
});

it('one trial can prove nothing', () => {
	expect(valueOf(funnelLimits(0.3, 1, 0.998))).toEqual({ lower: 0, upper: expect.closeTo(1, 2) });
});

it('a target of almost none or all among few trials: the limits hold it between them', () => {
	expect(valueOf(funnelLimits(1e-9, 1, 0.998))).toEqual({ lower: 0, upper: 1e-9 });
	expect(valueOf(funnelLimits(1 - 1e-12, 100, 0.998)).upper).toBe(1 - 1e-12);
});

it('is not defined without trials or with a target of none or all', () => {
	const code = (...asked: Parameters<typeof funnelLimits>) => {
		const found = funnelLimits(...asked);
		return 'refused' in found ? found.refused.code : null;
	};
	expect([code(0.5, 0, 0.95), code(0, 5, 0.95), code(1, 5, 0.95), code(0.5, 5, 1)]).toEqual([
		'share_undefined',
		'target_outside',
		'target_outside',
		'coverage_outside'
	]);
});
