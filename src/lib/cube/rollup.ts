import { groupRows, type Cells, type Counts, type Grouping } from './cells.ts';
import type { Codes, CubeDimension } from './format.ts';

/** Cells added up over the dimensions that are not kept. Measures are added up when first asked for. */
class Rollup implements Cells {
	readonly size: number;
	readonly #parent: Cells;
	readonly #grouping: Grouping;
	readonly #codes = new Map<CubeDimension, Codes>();
	readonly #counts = new Map<string, Counts>();

	constructor(parent: Cells, kept: readonly CubeDimension[], grouping: Grouping) {
		this.#parent = parent;
		this.#grouping = grouping;
		this.size = grouping.firstRow.length;
		for (const dimension of kept)
			this.#codes.set(dimension, take(parent.codes(dimension), grouping.firstRow));
	}

	codes(dimension: CubeDimension): Codes | undefined {
		return this.#codes.get(dimension);
	}

	counts(measure: string): Counts {
		let sums = this.#counts.get(measure);
		if (!sums) {
			sums = new Float64Array(this.size);
			const { groupOf } = this.#grouping;
			const counts = this.#parent.counts(measure);
			for (let row = 0; row < groupOf.length; row++) {
				const group = groupOf[row] as number;
				sums[group] = (sums[group] as number) + (counts[row] as number);
			}
			this.#counts.set(measure, sums);
		}
		return sums;
	}
}

function take(codes: Codes | undefined, rows: Uint32Array): Codes {
	if (!codes) throw new RangeError('a dimension that the cells do not have');
	const taken = codes.slice(0, rows.length);
	for (let index = 0; index < rows.length; index++) taken[index] = codes[rows[index] as number] as number;
	return taken;
}

/** Below this share of its parent's cells a rollup pays for itself. */
const WORTH_IT = 0.6;
/** Rollups kept; each holds four bytes a cell of its parent. */
const KEPT = 12;

/**
 * Rollups by the dimensions they keep, made when first asked for. Whatever members a filter names, the same rollup
 * answers: moving a brush costs one pass over few cells instead of one over all.
 */
export class Rollups {
	readonly #base: Cells;
	readonly #dimensions: readonly CubeDimension[];
	readonly #cardinality: (dimension: CubeDimension) => number;
	readonly #made = new Map<string, Cells>();

	/** `dimensions`: those of the base, `day` first. */
	constructor(
		base: Cells,
		dimensions: readonly CubeDimension[],
		cardinality: (dimension: CubeDimension) => number
	) {
		this.#base = base;
		this.#dimensions = dimensions;
		this.#cardinality = cardinality;
	}

	/** Cells with at least the dimensions needed: the fewest at hand, or a new rollup of those. */
	keeping(needed: ReadonlySet<CubeDimension>): Cells {
		// In the base's order, so that day stays first and rows stay sorted by it.
		const kept = this.#dimensions.filter((dimension) => needed.has(dimension));
		const key = kept.join();
		const known = this.#made.get(key);
		if (known) {
			this.#made.delete(key);
			this.#made.set(key, known);
			return known;
		}
		const parent = this.#smallestWith(kept);
		const columns = kept.map((dimension) => parent.codes(dimension) as Codes);
		const grouping = groupRows(columns, kept.map(this.#cardinality), parent.size);
		const cells =
			grouping.firstRow.length < parent.size * WORTH_IT ? new Rollup(parent, kept, grouping) : parent;
		this.#made.set(key, cells);
		if (this.#made.size > KEPT) {
			const oldest = this.#made.keys().next();
			if (!oldest.done) this.#made.delete(oldest.value);
		}
		return cells;
	}

	#smallestWith(kept: readonly CubeDimension[]): Cells {
		let best = this.#base;
		for (const cells of this.#made.values()) {
			if (cells.size < best.size && kept.every((dimension) => cells.codes(dimension) !== undefined))
				best = cells;
		}
		return best;
	}
}
