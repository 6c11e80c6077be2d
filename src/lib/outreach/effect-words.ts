import { manyAtOnce } from '#lib/stats/effect/pretrend.ts';
import type { Estimate, StaggeredEffect } from '#lib/stats/effect/staggered.ts';

/** One sentence: the name of its message and the figures in it, in points (hundredths of a share) where the outcome is one. */
export interface Said {
	message:
		| 'said_effect_higher'
		| 'said_effect_lower'
		| 'said_effect_not_shown'
		| 'said_effect_too_few'
		| 'said_effect_unvarying'
		| 'said_effect_trends_rose'
		| 'said_effect_trends_fell'
		| 'said_effect_trends_uneven'
		| 'said_effect_trends_unchecked'
		| 'said_effect_base_contrary_higher'
		| 'said_effect_base_contrary_lower'
		| 'said_effect_base_open';
	figures: Record<string, number>;
}

/** Places on either side below which no sentence about an effect is said. */
export const FEWEST_PLACES = 2;

/** The decimals of a figure in a sentence: two where one would read as 0. */
export const SAID_DIGITS = 2;

type Ends = Pick<Estimate, 'att' | 'lower' | 'upper'>;

/** On which side of 0 an interval lies, as its ends are written; open: it holds 0; null: there is none. */
export function sideOf({ lower, upper }: Pick<Ends, 'lower' | 'upper'>): 'higher' | 'lower' | 'open' | null {
	if (lower === null || upper === null) return null;
	if (points(lower) > 0) return 'higher';
	return points(upper) < 0 ? 'lower' : 'open';
}

/**
 * What may be read aloud about an effect by somebody who knows no statistics, and be true: that the outcome was higher than
 * if the places had changed as the others did, with the interval; that the data do not show whether there was an effect,
 * which is not that there was none; or that the places are too few, or too alike, to tell. Then what is known of the trends before,
 * and whether a difference said holds counted from all periods before too.
 * Only an interval without 0, as its ends are written, is called a difference; p-values and “significant” are never said.
 */
export function effectWords({ overall, pretrend, fromAllBefore, units }: StaggeredEffect): Said[] {
	const others = units.never + units.later;
	const places = { treated: units.treated, others };
	if (units.treated < FEWEST_PLACES || others < FEWEST_PLACES)
		return [{ message: 'said_effect_too_few', figures: places }];
	const side = sideOf(overall);
	if (side === null) return [{ message: 'said_effect_unvarying', figures: places }];
	const message = side === 'open' ? 'said_effect_not_shown' : (`said_effect_${side}` as const);
	return [
		{ message, figures: { effect: points(Math.abs(overall.att)), ...ends(overall), ...places } },
		...trends(pretrend, units.treated + others),
		...otherBase(side, fromAllBefore)
	];
}

/** Trends before the start that were not alike, or could not be seen. */
function trends({ slope, test }: StaggeredEffect['pretrend'], units: number): Said[] {
	const side = slope && sideOf(slope);
	if (slope && (side === 'higher' || side === 'lower')) {
		const message = side === 'higher' ? 'said_effect_trends_rose' : 'said_effect_trends_fell';
		return [{ message, figures: { slope: points(Math.abs(slope.att)), ...ends(slope) } }];
	}
	if ('value' in test && !manyAtOnce(test.value, units) && test.value.p < 0.05)
		return [{ message: 'said_effect_trends_uneven', figures: {} }];
	return side === null ? [{ message: 'said_effect_trends_unchecked', figures: {} }] : [];
}

/** A difference said that is not there, or is the other way round, when counted from all periods before. */
function otherBase(side: 'higher' | 'lower' | 'open', from: Estimate | null): Said[] {
	const other = from && sideOf(from);
	if (!from || !other || side === 'open' || other === side) return [];
	const message =
		other === 'open' ? 'said_effect_base_open' : (`said_effect_base_contrary_${other}` as const);
	return [{ message, figures: { effect: points(Math.abs(from.att)), ...ends(from) } }];
}

/** The ends as they are said: of what is lower turned round, so that “from 2 to 5 points lower” reads as such. */
function ends({ lower, upper }: Ends) {
	const [least, most] = [points(lower ?? 0), points(upper ?? 0)];
	return most < 0 ? { lower: -most, upper: -least } : { lower: least, upper: most };
}

/** A share as points, to one place, or to two where one would read as 0. */
function points(share: number): number {
	// Adding 0 takes the sign off a 0.
	return (Math.round(share * 1000) / 10 || Math.round(share * 10_000) / 100) + 0;
}
