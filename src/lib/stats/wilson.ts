import type { Interval } from './interval.ts';
import { Z95 } from './normal.ts';

/**
 * Wilson score interval of a share, both ends in [0, 1]; 95 % unless another normal quantile `z` is given.
 * Null where it is not defined: no trials, counts that are not whole, or more successes than trials.
 * Source: Wilson 1927; recommended by Brown, Cai & DasGupta 2001, Statistical Science 16(2).
 */
export function wilson(successes: number, trials: number, z: number = Z95): Interval | null {
	if (!Number.isInteger(successes) || !Number.isInteger(trials)) return null;
	if (trials <= 0 || successes < 0 || successes > trials) return null;
	const share = successes / trials;
	const zz = z * z;
	const middle = (share + zz / (2 * trials)) / (1 + zz / trials);
	const half =
		(z * Math.sqrt((share * (1 - share)) / trials + zz / (4 * trials * trials))) / (1 + zz / trials);
	// At the ends the interval touches 0 or 1 exactly; rounding must not make it miss.
	return {
		lower: successes === 0 ? 0 : middle - half,
		upper: successes === trials ? 1 : middle + half
	};
}
