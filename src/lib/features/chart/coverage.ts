import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { isTimeDimension, type CategoryDimension } from '#lib/model/dimensions.ts';

/**
 * How much of a breakdown belongs to a named member: `of` cases have one out of `n`. By the denominators of the answer, or its
 * numerators where it has none. Null when there is nothing to count.
 */
export function coverageOf(answer: IndicatorAnswer, at = 0): { of: number; n: number } | null {
	let of = 0;
	let n = 0;
	for (const row of answer.rows) {
		const cases = row.denominator ?? row.numerator ?? 0;
		n += cases;
		if (row.keys[at] !== null) of += cases;
	}
	return n > 0 ? { of, n } : null;
}

/**
 * The same of the members an answer is cut by. Null where it is not cut by members, where there is nothing to count, and where groups
 * are hidden: with those shown, a total would say how large the hidden ones are.
 */
export function memberCoverage(
	answer: IndicatorAnswer
): { dimension: CategoryDimension; of: number; n: number } | null {
	const at = answer.by.findIndex((dimension) => !isTimeDimension(dimension));
	const dimension = answer.by[at];
	if (dimension === undefined || isTimeDimension(dimension) || hidesGroups(answer)) return null;
	const found = coverageOf(answer, at);
	return found && { dimension, ...found };
}

export function hidesGroups({ rows }: Pick<IndicatorAnswer, 'rows'>): boolean {
	return rows.some(({ suppressed }) => suppressed === true);
}
