import type { Estimate, StaggeredEffect } from '#lib/stats/effect/staggered.ts';

/** One sentence: the name of its message and the figures in it, in points (hundredths of a share) where the outcome is one. */
export interface Said {
	message:
		| 'said_effect_higher'
		| 'said_effect_lower'
		| 'said_effect_not_shown'
		| 'said_effect_too_few'
		| 'said_effect_trends_differ'
		| 'said_effect_trends_unchecked';
	figures: Record<string, number>;
}

/** Places on either side below which no sentence about an effect is said. */
export const FEWEST_PLACES = 2;

/**
 * What may be read aloud about an effect by somebody who knows no statistics, and be true: that the outcome was higher than
 * if the places had changed as the others did, with the interval; that the data do not show whether there was an effect,
 * which is not that there was none; or that the places are too few to tell. Then what is known of the trends before.
 * Only an interval without 0, as its ends are written, is called a difference; p-values and “significant” are never said.
 */
export function effectWords({ overall, pretrend, units }: StaggeredEffect): Said[] {
	const places = { treated: units.treated, others: units.never };
	if (
		units.treated < FEWEST_PLACES ||
		units.never < FEWEST_PLACES ||
		overall.lower === null ||
		overall.upper === null
	)
		return [{ message: 'said_effect_too_few', figures: places }];
	const figures = { effect: points(Math.abs(overall.att)), ...ends(overall), ...places };
	const said: Said[] = [
		points(overall.lower) > 0
			? { message: 'said_effect_higher', figures }
			: points(overall.upper) < 0
				? {
						message: 'said_effect_lower',
						// Turned round, so that “from 2 to 5 points lower” reads as such.
						figures: { ...figures, lower: points(-overall.upper), upper: points(-overall.lower) }
					}
				: { message: 'said_effect_not_shown', figures }
	];
	const { slope } = pretrend;
	if (slope === null || slope.lower === null || slope.upper === null)
		said.push({ message: 'said_effect_trends_unchecked', figures: {} });
	else if (slope.lower > 0 || slope.upper < 0)
		said.push({
			message: 'said_effect_trends_differ',
			figures: { slope: points(slope.att), ...ends(slope) }
		});
	return said;
}

function ends({ lower, upper }: Estimate) {
	return { lower: points(lower ?? 0), upper: points(upper ?? 0) };
}

/** A share as points, to one place, or to two where one would read as 0. */
function points(share: number): number {
	// Adding 0 takes the sign off a 0.
	return (Math.round(share * 1000) / 10 || Math.round(share * 10_000) / 100) + 0;
}
