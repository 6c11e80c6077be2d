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

it('one trial can prove nothing', () => {
	expect(valueOf(funnelLimits(0.3, 1, 0.998))).toEqual({ lower: 0, upper: expect.closeTo(1, 2) });
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
