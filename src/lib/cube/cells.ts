import type { Codes, CubeDimension } from './format.ts';

/** Counts by cell; sums of counts may be past 32 bits. */
export type Counts = Codes | Float64Array;

/**
 * The cells of a cube, or of a rollup of one: codes by dimension and counts by measure, column by column. Cells are
 * sorted by day where there is a day.
 */
export interface Cells {
	readonly size: number;
	/** Undefined when the cells were added up over that dimension. */
	codes(dimension: CubeDimension): Codes | undefined;
	counts(measure: string): Counts;
}

/** Numbers rows by the combination of some codes, in order of first appearance. */
export interface Grouping {
	/** Group of each row. */
	readonly groupOf: Uint32Array;
	/** A row of each group: its codes are the group's. */
	readonly firstRow: Uint32Array;
}

/** Up to this many combinations are looked up in an array, more in a hash table. */
const DENSE_LIMIT = 4_000_000;

/** Groups rows by the combination of columns; `cardinalities` are one past the largest code of each. */
export function groupRows(
	columns: readonly Codes[],
	cardinalities: readonly number[],
	rows: number
): Grouping {
	const combinations = cardinalities.reduce((product, cardinality) => product * cardinality, 1);
	const lookup = lookupOf(combinations);
	const groupOf = new Uint32Array(rows);
	const firstRow = new Uint32Array(rows);
	let groups = 0;
	for (let row = 0; row < rows; row++) {
		let key = 0;
		for (let index = 0; index < columns.length; index++) {
			key = key * (cardinalities[index] as number) + ((columns[index] as Codes)[row] as number);
		}
		let group = lookup.get(key);
		if (group < 0) {
			group = groups++;
			lookup.set(key, group);
			firstRow[group] = row;
		}
		groupOf[row] = group;
	}
	return { groupOf, firstRow: firstRow.slice(0, groups) };
}

/** Numbers of groups by key. */
export interface Lookup {
	/** −1 when not there. */
	get(key: number): number;
	set(key: number, group: number): void;
}

/** A lookup for keys from 0 up to the number of combinations. */
export function lookupOf(combinations: number): Lookup {
	return combinations <= DENSE_LIMIT ? denseLookup(combinations) : hashLookup();
}

function denseLookup(size: number): Lookup {
	const groups = new Int32Array(size).fill(-1);
	return { get: (key) => groups[key] as number, set: (key, group) => void (groups[key] = group) };
}

function hashLookup(): Lookup {
	const groups = new Map<number, number>();
	return { get: (key) => groups.get(key) ?? -1, set: (key, group) => void groups.set(key, group) };
}
