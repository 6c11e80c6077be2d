import type { PeriodRange } from '../../types.ts';

/** A brush being drawn: where it was begun and where it stands, as indices of periods. */
export interface Draft {
	anchor: number;
	head: number;
}

/** Index of the period under an x coordinate, clamped to the periods there are. */
export function periodAt(x: number, left: number, slot: number, count: number): number {
	return Math.max(0, Math.min(count - 1, Math.floor((x - left) / slot)));
}

/** First and last period of a draft, whichever way it was drawn. */
export function rangeOf(draft: Draft, periods: readonly string[]): PeriodRange | null {
	const from = periods[Math.min(draft.anchor, draft.head)];
	const to = periods[Math.max(draft.anchor, draft.head)];
	return from === undefined || to === undefined ? null : { from, to };
}

/** Left edge and width of a range in pixels; null when it names a period that is not drawn. */
export function extentOf(
	range: PeriodRange,
	periods: readonly string[],
	left: number,
	slot: number
): { x: number; width: number } | null {
	const from = periods.indexOf(range.from);
	const to = periods.indexOf(range.to);
	return from < 0 || to < from ? null : { x: left + from * slot, width: (to - from + 1) * slot };
}
