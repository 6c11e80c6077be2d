import type { IndicatorRow } from '#lib/indicators/indicator.ts';

/** A change of a figure from one period to another. Units are those of the figure. */
export interface Change {
	value: number;
	lower: number | null;
	upper: number | null;
	/** Whether 0 lies outside the interval; null when there is no interval. */
	real: boolean | null;
}

/**
 * The change from `before` to `now`, with the interval that follows from the intervals of the two figures (square-and-add,
 * method 10 of Newcombe 1998, Statistics in Medicine 17, 873–890, when those are Wilson intervals). The periods do not
 * share dossiers, so the two are independent. Null when either has no value.
 */
export function changeOf(now: IndicatorRow | undefined, before: IndicatorRow | undefined): Change | null {
	if (now?.value == null || before?.value == null) return null;
	const value = now.value - before.value;
	if (now.lower === null || now.upper === null || before.lower === null || before.upper === null) {
		return { value, lower: null, upper: null, real: null };
	}
	const lower = value - Math.hypot(now.value - now.lower, before.upper - before.value);
	const upper = value + Math.hypot(now.upper - now.value, before.value - before.lower);
	return { value, lower, upper, real: lower > 0 || upper < 0 };
}

/** Whether a figure differs from another beyond its own interval: 'above', 'below', or null when it may be noise. */
export function sideOf(row: IndicatorRow, reference: number): 'above' | 'below' | null {
	if (row.lower !== null && row.lower > reference) return 'above';
	if (row.upper !== null && row.upper < reference) return 'below';
	return null;
}
