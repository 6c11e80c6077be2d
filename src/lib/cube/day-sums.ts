import type { Spans } from './spans.ts';

/** Where the sums of some combinations go: `target[place + span key] += sign × sum over the span's days`. */
export interface Selected {
	/** Combinations that pass, the first `count` of the array. */
	combinations: Uint32Array;
	/** Place of each of them in the target. */
	places: Uint32Array;
	count: number;
}

/**
 * Counts by combination and day, kept as running sums over the days, so that the days between two dates cost two
 * look-ups however many they are. Source: Ho, Agrawal, Megiddo & Srikant, Range queries in OLAP data cubes, SIGMOD 1997.
 */
export interface DaySums {
	readonly byteLength: number;
	addTo(target: Int32Array, sign: 1 | -1, selected: Selected, spans: Spans): void;
}

/** A count that is 0 everywhere: nothing is kept and nothing is added. */
export const noDaySums: DaySums = { byteLength: 0, addTo: () => undefined };
