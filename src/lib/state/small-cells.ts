import { indicator } from '#lib/indicators/catalogue.ts';
import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';

/** Groups of fewer students or claims than this are not shown. */
export const LEAST_SHOWN = 5;

/**
 * The answer as it may be shown: for indicators about students (`suppress`), a group of fewer than 5 loses its figures
 * (primary suppression). Where that leaves exactly one group hidden in a breakdown, the next smallest goes too, because
 * the one could be worked out from the total (complementary suppression). Rows stay, marked `suppressed`; the same
 * object comes back when nothing is hidden. Method: Statistics Netherlands, tau-ARGUS manual, minimum frequency rule.
 */
export function withoutSmallCells<A extends IndicatorAnswer>(answer: A): A {
	if (answer.rows.length === 0 || !indicator(answer.indicator).suppress) return answer;
	const sizes = answer.rows.map(sizeOf);
	const hidden = new Set(sizes.flatMap((size, index) => (size > 0 && size < LEAST_SHOWN ? [index] : [])));
	if (hidden.size === 0) return answer;
	if (hidden.size === 1 && answer.rows.length > 1) {
		let next: number | null = null;
		sizes.forEach((size, index) => {
			if (hidden.has(index) || size === 0) return;
			if (next === null || size < (sizes[next] ?? 0)) next = index;
		});
		if (next !== null) hidden.add(next);
	}
	return { ...answer, rows: answer.rows.map((row, index) => (hidden.has(index) ? emptied(row) : row)) };
}

/** Students or claims behind a row: what it is counted over, or what was counted where nothing divides it. */
function sizeOf({ numerator, denominator }: IndicatorRow): number {
	return denominator ?? numerator ?? 0;
}

function emptied({ keys }: IndicatorRow): IndicatorRow {
	return {
		keys,
		numerator: null,
		denominator: null,
		value: null,
		lower: null,
		upper: null,
		suppressed: true
	};
}
