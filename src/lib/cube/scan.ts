import { lookupOf, type Counts } from './cells.ts';
import type { Mask } from './filter.ts';
import type { Codes } from './format.ts';

/** One column of the key rows are grouped by: the codes of a dimension, or what a table makes of them (periods). */
export interface KeyColumn {
	codes: Codes;
	/** Code of the key by code of the dimension; absent: the same. */
	through?: Uint32Array;
	cardinality: number;
}

/** Rows that may count: those from `start` up to `end` that pass every mask. */
export interface Passing {
	start: number;
	end: number;
	masks: readonly { codes: Codes; mask: Mask }[];
}

/** Groups that at least one passing row belongs to. */
export interface Groups {
	/** Codes of each group's key, key column by key column. */
	keys: number[][];
	/** Sums of each group, measure by measure. */
	sums: number[][];
}

/** Adds up measures by key over the rows that pass. One pass; groups come in order of first appearance. */
export function sumGroups(passing: Passing, by: readonly KeyColumn[], measures: readonly Counts[]): Groups {
	const lookup = lookupOf(by.reduce((product, column) => product * column.cardinality, 1));
	const keys: number[][] = [];
	const sums: number[][] = [];
	const { masks } = passing;
	rows: for (let row = passing.start; row < passing.end; row++) {
		for (let index = 0; index < masks.length; index++) {
			const { codes, mask } = masks[index] as Passing['masks'][number];
			if (mask[codes[row] as number] === 0) continue rows;
		}
		let key = 0;
		for (let index = 0; index < by.length; index++) {
			const column = by[index] as KeyColumn;
			key = key * column.cardinality + keyCode(column, row);
		}
		let group = lookup.get(key);
		if (group < 0) {
			group = keys.length;
			lookup.set(key, group);
			keys.push(by.map((column) => keyCode(column, row)));
			sums.push(measures.map(() => 0));
		}
		const sum = sums[group] as number[];
		for (let index = 0; index < measures.length; index++) {
			sum[index] = (sum[index] as number) + ((measures[index] as Counts)[row] as number);
		}
	}
	return { keys, sums };
}

function keyCode(column: KeyColumn, row: number): number {
	const code = column.codes[row] as number;
	return column.through ? (column.through[code] as number) : code;
}

/** First index of sorted codes at which the code is at least `code`. */
export function lowerBound(codes: Codes, code: number): number {
	let [low, high] = [0, codes.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((codes[middle] as number) < code) low = middle + 1;
		else high = middle;
	}
	return low;
}
