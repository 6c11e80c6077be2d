import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { Cells } from './cells.ts';
import { combinationsOf, type Combinations } from './combinations.ts';
import type { Selected } from './day-sums.ts';
import { DenseDaySums } from './dense-day-sums.ts';
import type { Codes } from './format.ts';
import { memberRowsOf, type MemberRows } from './member-rows.ts';
import { spansOf, type Spans } from './spans.ts';
import { SparseDaySums } from './sparse-day-sums.ts';

/** Combinations of some categories that occur, with counts by day. Measures are added up when first asked for. */
export class Rollup {
	/** Combinations of the categories kept that occur. */
	readonly size: number;
	readonly #cells: Cells;
	/** What it is added up from: a rollup with more categories, else the cells. */
	readonly #parent: Rollup | null;
	/** By row of the parent. */
	readonly #combinations: Combinations;
	readonly #codes = new Map<CategoryDimension, Codes>();
	readonly #memberRows = new Map<CategoryDimension, MemberRows>();
	readonly #sums: DenseDaySums | SparseDaySums;
	readonly #measures = new Set<string>();

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
		const cardinalities = kept.map((dimension) => cells.cardinality(dimension));
		const possible = cardinalities.reduce((product, cardinality) => product * cardinality, cells.dayCount);
		this.#parent = possible <= densePlaces ? parent : null;
		const rows = this.#parent ?? cells;
		const columns = kept.map((dimension) => rows.codes(dimension));
		this.#combinations = combinationsOf(columns, cardinalities, rows.size);
		const { count, of, firstRow } = this.#combinations;
		this.size = count;
		kept.forEach((dimension, index) => this.#codes.set(dimension, take(columns[index] as Codes, firstRow)));
		this.#sums =
			count * cells.dayCount <= densePlaces
				? new DenseDaySums(count, cells.dayCount)
				: new SparseDaySums(count, of, cells.days);
	}

	/** Places the running sums of one measure take. */
	get places(): number {
		return this.#sums.places;
	}

	get byteLength(): number {
		return this.#combinations.of.byteLength + this.#sums.byteLength;
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

	/** The combinations of each member. */
	memberRows(dimension: CategoryDimension): MemberRows {
		let rows = this.#memberRows.get(dimension);
		if (!rows) {
			rows = memberRowsOf(this.codes(dimension), this.#cells.cardinality(dimension));
			this.#memberRows.set(dimension, rows);
		}
		return rows;
	}

	/** Adds a measure up, once. */
	prepare(measure: string): void {
		if (this.#measures.has(measure)) return;
		this.#measures.add(measure);
		const counts = this.#cells.counts(measure);
		if (counts.every((count) => count === 0)) return;
		if (this.#sums instanceof SparseDaySums) this.#sums.put(measure, counts);
		else this.#sums.put(measure, this.#byPlace(this.#sums, measure, counts));
	}

	/** Adds measures, by id, to their targets. */
	addTo(targets: ReadonlyMap<string, Int32Array>, sign: 1 | -1, selected: Selected, spans: Spans): void {
		for (const measure of targets.keys()) this.prepare(measure);
		this.#sums.addTo(targets, sign, selected, spans);
	}

	#byPlace(sums: DenseDaySums, measure: string, counts: Codes): Int32Array {
		const target = new Int32Array(sums.places);
		const { of } = this.#combinations;
		const { dayCount, days } = this.#cells;
		if (this.#parent) {
			const selected = {
				combinations: Uint32Array.from(of.keys()),
				places: of.map((combination) => sums.place(combination, 0)),
				count: of.length
			};
			const everyDay = spansOf(
				dayCount,
				undefined,
				Uint32Array.from({ length: dayCount }, (_, day) => day)
			);
			this.#parent.addTo(new Map([[measure, target]]), 1, selected, everyDay);
		} else {
			for (let row = 0; row < of.length; row++) {
				const at = sums.place(of[row] as number, days[row] as number);
				target[at] = (target[at] as number) + (counts[row] as number);
			}
		}
		return target;
	}
}

function take(codes: Codes, rows: Uint32Array): Codes {
	const taken = codes.slice(0, rows.length);
	for (let index = 0; index < rows.length; index++) taken[index] = codes[rows[index] as number] as number;
	return taken;
}
