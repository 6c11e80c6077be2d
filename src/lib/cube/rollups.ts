import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { Cells } from './cells.ts';
import { Rollup } from './rollup.ts';

/** A rollup with more than this share of what one at hand has is not kept. */
const WORTH_IT = 0.6;

/** What rollups may take. */
export interface Limits {
	/** Bytes of all rollups. */
	memory: number;
	/** Combinations × days of one rollup up to which every place is kept, occurring or not: four bytes a measure each. */
	densePlaces: number;
}

/** An office PC spares this much; only a province comes near it. */
export const usualLimits: Limits = { memory: 384 * 2 ** 20, densePlaces: 4_000_000 };

/**
 * Rollups by the categories they keep, made when first asked for or ahead of time. Whatever members a filter names,
 * the same rollup answers. Past the memory they may take those not used for longest go.
 */
export class Rollups {
	readonly #cells: Cells;
	readonly #limits: Limits;
	readonly #made = new Map<string, Rollup>();

	constructor(cells: Cells, limits: Limits) {
		this.#cells = cells;
		this.#limits = limits;
	}

	/** A rollup with at least the categories needed. */
	keeping(needed: ReadonlySet<CategoryDimension>): Rollup {
		const kept = this.#cells.dimensions.filter((dimension) => needed.has(dimension));
		const key = kept.join();
		const rollup = this.#made.get(key) ?? this.#make(kept);
		// Put back at the end: the first is always the one not used for longest.
		this.#made.delete(key);
		this.#made.set(key, rollup);
		this.#trim(rollup);
		return rollup;
	}

	#make(kept: readonly CategoryDimension[]): Rollup {
		let parent: Rollup | null = null;
		for (const other of this.#made.values()) {
			const holds = kept.every((dimension) => other.has(dimension));
			if (holds && (parent === null || other.places < parent.places)) parent = other;
		}
		const { densePlaces } = this.#limits;
		const made = new Rollup(this.#cells, kept, { densePlaces, parent });
		// Saves neither places nor combinations to go through: the other answers as well.
		const alike =
			parent !== null && parent.places * WORTH_IT <= made.places && parent.size * WORTH_IT <= made.size;
		return alike ? (parent as Rollup) : made;
	}

	#trim(inUse: Rollup): void {
		const rollups = () => new Set(this.#made.values());
		let bytes = 0;
		for (const rollup of rollups()) bytes += rollup.byteLength;
		for (const [key, rollup] of this.#made) {
			if (bytes <= this.#limits.memory) return;
			if (rollup === inUse) continue;
			this.#made.delete(key);
			if (!rollups().has(rollup)) bytes -= rollup.byteLength;
		}
	}
}
