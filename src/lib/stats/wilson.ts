import type { Interval } from './interval.ts';
import { refused, type Outcome } from './outcome.ts';
import { Z95 } from './normal.ts';
import { isShare } from './trials.ts';

/**
 * Wilson score interval of a share, both ends in [0, 1]; 95 % unless another normal quantile `z` is given.
 * Refused `share_undefined`: no trials, counts that are not whole, more successes than trials, or a z not above 0.
 * Source: Wilson 1927; recommended by Brown, Cai & DasGupta 2001, Statistical Science 16(2).
 */
export function wilson(successes: number, trials: number, z: number = Z95): Outcome<Interval> {
	const whole = Number.isInteger(successes) && Number.isInteger(trials);
	if (!whole || !isShare({ successes, trials }) || !(z > 0)) return refused('share_undefined');
	const share = successes / trials;
	const zz = z * z;
	const middle = (share + zz / (2 * trials)) / (1 + zz / trials);
	const half =
		(z * Math.sqrt((share * (1 - share)) / trials + zz / (4 * trials * trials))) / (1 + zz / trials);
	// By hand and not by `finite`: every row of every answer comes by here.
	if (!Number.isFinite(half)) return refused('share_undefined');
	// At the ends the interval touches 0 or 1 exactly; rounding must not make it miss.
	return {
		value: {
			lower: successes === 0 ? 0 : middle - half,
			upper: successes === trials ? 1 : middle + half
		}
	};
}
