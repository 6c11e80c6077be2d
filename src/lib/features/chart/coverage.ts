import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';

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
