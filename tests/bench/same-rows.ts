import type { IndicatorRow } from '#lib/indicators/indicator.ts';

/** Where two answers to one question differ, or null: every row, every figure, to the last digit. */
export function difference(ours: readonly IndicatorRow[], theirs: readonly IndicatorRow[]): string | null {
	if (ours.length !== theirs.length) return `${ours.length} rows, not ${theirs.length}`;
	for (const [index, row] of ours.entries()) {
		const [one, other] = [digits(row), digits(theirs[index])];
		if (one !== other) return `row ${index}: ${one}, not ${other}`;
	}
	return null;
}

/** A number is written with as many digits as tell it from every other double. */
function digits(row: IndicatorRow | undefined): string {
	if (!row) return 'none';
	const { keys, numerator, denominator, value, lower, upper, extra = {} } = row;
	return JSON.stringify([keys, numerator, denominator, value, lower, upper, Object.entries(extra).sort()]);
}
