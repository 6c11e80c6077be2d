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
 * Counts by combination, day and measure, kept as running sums over the days, so that the days between two dates cost
 * two look-ups however many they are. A measure that is 0 everywhere is not kept and adds nothing.
 * Source: Ho, Agrawal, Megiddo & Srikant, Range queries in OLAP data cubes, SIGMOD 1997.
 */
export interface DaySums {
	/** Places the running sums of one measure take. */
	readonly places: number;
	readonly byteLength: number;
	/** Adds measures to their targets; only measures that were added up before. */
	addTo(targets: ReadonlyMap<string, Int32Array>, sign: 1 | -1, selected: Selected, spans: Spans): void;
}
