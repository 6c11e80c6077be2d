import { describe, expect, it } from 'vitest';
import { valueOf } from './outcome.ts';
import { twoPeriodDifference } from './two-period-difference.ts';

describe('twoPeriodDifference', () => {
	it('takes the comparison’s change off the pilot’s change', () => {
		// Pilot 20 % → 50 %, comparison 25 % → 35 %: 0.30 − 0.10 = 0.20.
		// Variance: .2·.8/100 + .5·.5/100 + .25·.75/400 + .35·.65/400
		//         = .0016 + .0025 + .00046875 + .00056875 = .0051375; root .0716764.
		// Half-width 1.959964 × .0716764 = .1404832.
		const difference = valueOf(
			twoPeriodDifference(
				{ before: { successes: 20, trials: 100 }, after: { successes: 50, trials: 100 } },
				{ before: { successes: 100, trials: 400 }, after: { successes: 140, trials: 400 } }
			)
		);
		expect(difference.estimate).toBeCloseTo(0.2, 12);
		expect(difference.standardError).toBeCloseTo(0.0716764, 6);
		expect(difference.lower).toBeCloseTo(0.0595168, 6);
		expect(difference.upper).toBeCloseTo(0.3404832, 6);
	});

	it('has no estimate when one of the four cells is empty', () => {
		const some = { successes: 1, trials: 2 };
		expect(
			twoPeriodDifference({ before: some, after: some }, { before: { successes: 0, trials: 0 }, after: some })
		).toMatchObject({ refused: { code: 'share_undefined' } });
	});
});
