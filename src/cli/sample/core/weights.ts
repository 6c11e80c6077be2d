import type { Random } from '#lib/core/random.ts';

/** Draws an index in proportion to its weight: binary search in the running sums. */
export class Weights {
	readonly #sums: Float64Array;

	/** Throws a RangeError when no weight is positive. */
	constructor(weights: readonly number[]) {
		let sum = 0;
		this.#sums = Float64Array.from(weights, (weight) => (sum += weight));
		if (!(sum > 0)) throw new RangeError('no positive weight');
	}

	draw(random: Random): number {
		const at = random.next() * (this.#sums[this.#sums.length - 1] as number);
		let low = 0;
		let high = this.#sums.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#sums[middle] as number) > at) high = middle;
			else low = middle + 1;
		}
		return low;
	}
}
