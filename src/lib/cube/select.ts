import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { Selected } from './day-sums.ts';
import type { Mask } from './filter.ts';
import type { Codes } from './format.ts';
import type { MemberRows } from './member-rows.ts';
import type { Rollup } from './rollup.ts';

interface Test {
	mask: Mask;
	codes: Codes;
	rows: MemberRows;
	/** Combinations that pass. */
	passing: number;
}

/** Finds the combinations of a rollup that pass. Its arrays are used again: a result holds until the next call. */
export class Selector {
	#combinations = new Uint32Array(0);
	#places = new Uint32Array(0);

	/** `strides`: what one step of a category's code adds to the place, for the categories that are shown. */
	select(
		rollup: Rollup,
		masks: ReadonlyMap<CategoryDimension, Mask>,
		strides: ReadonlyMap<CategoryDimension, number>
	): Selected {
		if (this.#combinations.length < rollup.size) {
			this.#combinations = new Uint32Array(rollup.size);
			this.#places = new Uint32Array(rollup.size);
		}
		const tests = [...masks].map(([dimension, mask]) => testOf(rollup, dimension, mask));
		// The filter that lets fewest through first: the others look only at those.
		tests.sort((a, b) => a.passing - b.passing);
		const count = this.#pass(rollup.size, tests);
		const combinations = this.#combinations;
		const places = this.#places.fill(0, 0, count);
		for (const [dimension, stride] of strides) {
			const codes = rollup.codes(dimension);
			for (let index = 0; index < count; index++) {
				places[index] = (places[index] as number) + stride * (codes[combinations[index] as number] as number);
			}
		}
		return { combinations, places, count };
	}

	#pass(size: number, [first, ...others]: readonly Test[]): number {
		const passing = this.#combinations;
		let count = 0;
		if (first) {
			const { offsets, rows } = first.rows;
			for (let code = 0; code < first.mask.length; code++) {
				if (first.mask[code] === 0) continue;
				const end = offsets[code + 1] as number;
				for (let at = offsets[code] as number; at < end; at++) passing[count++] = rows[at] as number;
			}
		} else while (count < size) passing[count] = count++;
		for (const { codes, mask } of others) {
			let kept = 0;
			for (let index = 0; index < count; index++) {
				const row = passing[index] as number;
				if (mask[codes[row] as number] === 1) passing[kept++] = row;
			}
			count = kept;
		}
		return count;
	}
}

function testOf(rollup: Rollup, dimension: CategoryDimension, mask: Mask): Test {
	const rows = rollup.memberRows(dimension);
	let passing = 0;
	for (let code = 0; code < mask.length; code++) {
		if (mask[code] === 1) passing += (rows.offsets[code + 1] as number) - (rows.offsets[code] as number);
	}
	return { mask, codes: rollup.codes(dimension), rows, passing };
}
