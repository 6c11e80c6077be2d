import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { Cells } from './cells.ts';
import { combinationsOf, type Combinations } from './combinations.ts';
import { noDaySums, type DaySums } from './day-sums.ts';
import { DenseDaySums } from './dense-day-sums.ts';
import type { Codes } from './format.ts';
import { spansOf } from './spans.ts';
import { runsOf, SparseDaySums, type Runs } from './sparse-day-sums.ts';

/** Combinations of some categories that occur, with counts by day. Measures are added up when first asked for. */
export class Rollup {
	/** Combinations of the categories kept that occur. */
	readonly size: number;
	/** Places the running sums of one measure take. */
	readonly places: number;
	readonly #cells: Cells;
	/** What it is added up from: a rollup with more categories, else the cells. */
	readonly #parent: Rollup | null;
	/** By row of the parent. */
	readonly #combinations: Combinations;
	readonly #codes = new Map<CategoryDimension, Codes>();
	/** Null where every combination and day has a place. */
	readonly #runs: Runs | null;
	readonly #sums = new Map<string, DaySums>();

	/**
	 * `densePlaces`: combinations × days up to which every place is kept. `parent`: a rollup that keeps at least as much;
	 * it is used where that saves going through the cells.
	 */
	constructor(
		cells: Cells,
		kept: readonly CategoryDimension[],
		{ densePlaces, parent }: { densePlaces: number; parent: Rollup | null }
	) {
		this.#cells = cells;
		const possible = kept.reduce(
			(product, dimension) => product * cells.cardinality(dimension),
			cells.dayCount
		);
		this.#parent = possible <= densePlaces ? parent : null;
		const rows = this.#parent ?? cells;
		const columns = kept.map((dimension) => rows.codes(dimension));
		const cardinalities = kept.map((dimension) => cells.cardinality(dimension));
		this.#combinations = combinationsOf(columns, cardinalities, rows.size);
		const { count, of, firstRow } = this.#combinations;
		this.size = count;
		kept.forEach((dimension, index) => this.#codes.set(dimension, take(columns[index] as Codes, firstRow)));
		this.#runs = count * cells.dayCount <= densePlaces ? null : runsOf(count, of, cells.days);
		this.places = this.#runs ? this.#runs.days.length : count * cells.dayCount;
	}

	has(dimension: CategoryDimension): boolean {
		return this.#codes.has(dimension);
	}

	/** Code of each combination. Throws a RangeError for a category that was added up over. */
	codes(dimension: CategoryDimension): Codes {
		const codes = this.#codes.get(dimension);
		if (!codes) throw new RangeError(`added up over "${dimension}"`);
		return codes;
	}

	sums(measure: string): DaySums {
		let sums = this.#sums.get(measure);
		if (!sums) this.#sums.set(measure, (sums = this.#add(measure)));
		return sums;
	}

	get byteLength(): number {
		let bytes = this.#combinations.of.byteLength;
		if (this.#runs) bytes += this.#runs.days.byteLength + this.#runs.of.byteLength;
		for (const sums of this.#sums.values()) bytes += sums.byteLength;
		return bytes;
	}

	#add(measure: string): DaySums {
		const counts = this.#cells.counts(measure);
		if (counts.every((count) => count === 0)) return noDaySums;
		if (this.#runs) return new SparseDaySums(this.#runs, counts);
		const { dayCount, days } = this.#cells;
		const { of } = this.#combinations;
		const stride = dayCount + 1;
		const sums = new Int32Array(this.size * stride);
		if (this.#parent) {
			const places = of.map((combination) => combination * stride + 1);
			const everyRow = Uint32Array.from(of.keys());
			const everyDay = spansOf(
				dayCount,
				undefined,
				Uint32Array.from({ length: dayCount }, (_, day) => day)
			);
			this.#parent
				.sums(measure)
				.addTo(sums, 1, { combinations: everyRow, places, count: of.length }, everyDay);
		} else {
			for (let row = 0; row < of.length; row++) {
				const at = (of[row] as number) * stride + (days[row] as number) + 1;
				sums[at] = (sums[at] as number) + (counts[row] as number);
			}
		}
		return new DenseDaySums(sums, dayCount);
	}
}

function take(codes: Codes, rows: Uint32Array): Codes {
	const taken = codes.slice(0, rows.length);
	for (let index = 0; index < rows.length; index++) taken[index] = codes[rows[index] as number] as number;
	return taken;
}
