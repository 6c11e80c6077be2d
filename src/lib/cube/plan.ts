import type { Problem } from '#lib/core/errors.ts';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { additiveMeasures, rowOfSums, type IndicatorMeasures } from '#lib/indicators/measures.ts';
import type { CubeHeader } from './format.ts';

/** A question the cube cannot answer, and why; SQL can. */
export interface Unanswerable {
	refused: Problem;
}

/** How a cube answers one indicator: the columns to add up, and how their sums become a row. */
export interface Plan {
	/** Ids of the cube's measures, each once. */
	columns: readonly string[];
	/** `sums` in the order of `columns`. */
	row(keys: (string | null)[], sums: readonly number[]): IndicatorRow;
}

/**
 * The plans of every indicator a cube holds. Measures are found by their condition, not by their id: a cube built by
 * an older catalogue still answers what it can, and refuses what has changed.
 */
export function plansOf(header: CubeHeader): ReadonlyMap<string, Plan> {
	const columnOf = new Map(header.measures.map(({ id, condition }) => [condition, id]));
	const { measures, indicators } = additiveMeasures();
	const held = new Map(measures.map(({ id, condition }) => [id, columnOf.get(condition)]));
	const plans = new Map<string, Plan>();
	for (const [id, made] of indicators) {
		const plan = planOf(made, held);
		if (plan) plans.set(id, plan);
	}
	return plans;
}

function planOf(made: IndicatorMeasures, held: ReadonlyMap<string, string | undefined>): Plan | undefined {
	const used = [made.numerator, made.denominator, ...Object.values(made.extra)].filter((id) => id !== null);
	const columnOf = new Map(used.map((id) => [id, held.get(id)]));
	const columns = [...columnOf.values()].filter((column) => column !== undefined);
	if (columns.length < columnOf.size) return undefined;
	const position = new Map([...columnOf.keys()].map((id, index) => [id, index]));
	return {
		columns,
		row: (keys, sums) => rowOfSums(made, keys, (id) => sums[position.get(id) ?? -1] ?? null)
	};
}
