import { smallCells } from '#lib/core/small-cells.ts';
import { indicator } from '#lib/indicators/catalogue.ts';
import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';

export { LEAST_SHOWN } from '#lib/core/small-cells.ts';

/**
 * The answer as it may be shown: for indicators about students (`suppress`), groups that are too small lose their figures.
 * Rows stay, marked `suppressed`; the same object comes back when nothing is hidden.
 */
export function withoutSmallCells<A extends IndicatorAnswer>(answer: A): A {
	if (answer.rows.length === 0 || !indicator(answer.indicator).suppress) return answer;
	const hidden = smallCells(answer.rows.map(sizeOf));
	if (hidden.size === 0) return answer;
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
