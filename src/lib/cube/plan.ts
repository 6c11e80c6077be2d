import type { Problem } from '#lib/core/errors.ts';
import {
	additiveMeasures,
	rowMaker,
	type IndicatorMeasures,
	type RowMaker
} from '#lib/indicators/measures.ts';
import type { CubeHeader } from './format.ts';

/** A question the cube cannot answer, and why; SQL can. */
export interface Unanswerable {
	refused: Problem;
}

/** How a cube answers one indicator: the columns to add up, and how their sums become a row. */
export interface Plan {
	/** Ids of the cube's measures, each once; first that of all dossiers, which tells what occurs. */
	columns: readonly string[];
	/** The line of one place of the sums, which are in the order of `columns`. */
	row: RowMaker;
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
	const dossiers = columnOf.get('true');
	if (dossiers === undefined) return plans;
	for (const [id, made] of indicators) {
		const plan = planOf(made, held, dossiers);
		if (plan) plans.set(id, plan);
	}
	return plans;
}

function planOf(
	made: IndicatorMeasures,
	held: ReadonlyMap<string, string | undefined>,
	dossiers: string
): Plan | undefined {
	const used = [made.numerator, made.denominator, ...Object.values(made.extra)].filter((id) => id !== null);
	if (used.some((id) => held.get(id) === undefined)) return undefined;
	const columns = [...new Set([dossiers, ...used.map((id) => held.get(id) as string)])];
	// In the cube's names of the measures.
	const own = (id: string | null) => (id === null ? null : (held.get(id) as string));
	const renamed = {
		...made,
		numerator: own(made.numerator),
		denominator: own(made.denominator),
		extra: Object.fromEntries(Object.entries(made.extra).map(([name, id]) => [name, held.get(id) as string]))
	};
	return { columns, row: rowMaker(renamed, columns) };
}
