import type { Codes } from './format.ts';

/** Rows numbered by the combination of some codes, in order of first appearance. */
export interface Combinations {
	readonly count: number;
	/** Combination of each row. */
	readonly of: Uint32Array;
	/** A row of each combination: its codes are the combination's. */
	readonly firstRow: Uint32Array;
}

/** Up to this many possible combinations are looked up in an array, more in a hash table. */
const DENSE_LIMIT = 4_000_000;

/** Numbers the combinations of columns that occur; `cardinalities` are one past the largest code of each. */
export function combinationsOf(
	columns: readonly Codes[],
	cardinalities: readonly number[],
	rows: number
): Combinations {
	const keys = keysOf(columns, cardinalities, rows);
	const possible = cardinalities.reduce((product, cardinality) => product * cardinality, 1);
	const of = new Uint32Array(rows);
	const firstRow = new Uint32Array(rows);
	let count = 0;
	if (possible <= DENSE_LIMIT) {
		// One past the number, so that 0 is "not seen yet".
		const numbers = new Uint32Array(possible);
		for (let row = 0; row < rows; row++) {
			const key = keys[row] as number;
			let number = numbers[key] as number;
			if (number === 0) {
				firstRow[count] = row;
				numbers[key] = number = ++count;
			}
			of[row] = number - 1;
		}
	} else {
		const numbers = new Map<number, number>();
		for (let row = 0; row < rows; row++) {
			const key = keys[row] as number;
			let number = numbers.get(key);
			if (number === undefined) {
				firstRow[count] = row;
				numbers.set(key, (number = count++));
			}
			of[row] = number;
		}
	}
	return { count, of, firstRow: firstRow.slice(0, count) };
}

/** One number a row for its combination of codes; columns come first to last as digits. */
function keysOf(columns: readonly Codes[], cardinalities: readonly number[], rows: number): Float64Array {
	const keys = new Float64Array(rows);
	columns.forEach((codes, index) => {
		const cardinality = cardinalities[index] as number;
		for (let row = 0; row < rows; row++)
			keys[row] = (keys[row] as number) * cardinality + (codes[row] as number);
	});
	return keys;
}
