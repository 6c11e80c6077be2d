import type { Interval } from './interval.ts';
import { Z95 } from './normal.ts';
import { refused, type Outcome } from './outcome.ts';
import { isShare, type Trials } from './trials.ts';

export interface TwoPeriods {
	before: Trials;
	after: Trials;
}

export interface Difference extends Interval {
	/** (treated after − before) − (comparison after − before), as a difference of shares in [−2, 2]. */
	estimate: number;
	standardError: number;
}

/**
 * Two-period difference in differences of shares with a 95 % normal interval; the four shares are taken as
 * independent binomials, so clustering by ward is not in the interval. Refused `share_undefined` when one of the four has no trials.
 * Source: Card & Krueger 1994, American Economic Review 84(4), for the estimator.
 */
export function twoPeriodDifference(treated: TwoPeriods, comparison: TwoPeriods): Outcome<Difference> {
	const cells = [treated.before, treated.after, comparison.before, comparison.after];
	if (!cells.every(isShare)) return refused('share_undefined');
	const share = ({ successes, trials }: Trials) => successes / trials;
	const variance = cells.reduce((sum, cell) => sum + (share(cell) * (1 - share(cell))) / cell.trials, 0);
	const estimate =
		share(treated.after) - share(treated.before) - (share(comparison.after) - share(comparison.before));
	const standardError = Math.sqrt(variance);
	return {
		value: {
			estimate,
			standardError,
			lower: estimate - Z95 * standardError,
			upper: estimate + Z95 * standardError
		}
	};
}
