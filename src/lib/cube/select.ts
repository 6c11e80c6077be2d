import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { Selected } from './day-sums.ts';
import type { Mask } from './filter.ts';
import type { Rollup } from './rollup.ts';

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
		const count = this.#pass(
			rollup.size,
			[...masks].map(([dimension, mask]) => ({ codes: rollup.codes(dimension), mask }))
		);
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

	/** One mask after the other, so that each pass is over what the one before let through. */
	#pass(size: number, tests: readonly { codes: ArrayLike<number>; mask: Mask }[]): number {
		const passing = this.#combinations;
		const [first, ...others] = tests;
		let count = 0;
		if (!first) for (; count < size; count++) passing[count] = count;
		else
			for (let row = 0; row < size; row++) {
				if (first.mask[first.codes[row] as number] === 1) passing[count++] = row;
			}
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
