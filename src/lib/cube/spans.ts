import type { Mask } from './filter.ts';

/** Runs of days that pass and belong to the same period: span `s` is day codes `from[s]` up to, without, `to[s]`. */
export interface Spans {
	readonly count: number;
	readonly from: Uint32Array;
	readonly to: Uint32Array;
	/** Key of the period of each span. */
	readonly keys: Uint32Array;
	/** Key of the period by day code; −1 for a day that does not pass. */
	readonly keyOfDay: Int32Array;
}

/** The spans of the days a mask lets pass (all without one), told apart by a key a day (one key without). */
export function spansOf(days: number, mask: Mask | undefined, keys: ArrayLike<number> | undefined): Spans {
	const from = new Uint32Array(days);
	const to = new Uint32Array(days);
	const spanKeys = new Uint32Array(days);
	const keyOfDay = new Int32Array(days).fill(-1);
	let count = 0;
	for (let day = 0; day < days; day++) {
		if (mask && mask[day] === 0) continue;
		const key = keys ? (keys[day] as number) : 0;
		keyOfDay[day] = key;
		if (count > 0 && to[count - 1] === day && spanKeys[count - 1] === key) to[count - 1] = day + 1;
		else {
			from[count] = day;
			to[count] = day + 1;
			spanKeys[count++] = key;
		}
	}
	return { count, from, to, keys: spanKeys, keyOfDay };
}

/** First index from `low` up to `high` at which ascending codes are at least `code`; `high` when none is. */
export function lowerBound(codes: ArrayLike<number>, code: number, low: number, high: number): number {
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((codes[middle] as number) < code) low = middle + 1;
		else high = middle;
	}
	return low;
}
