import type { Dimension } from '#lib/model/dimensions.ts';
import type { Filter, Selection } from '#lib/model/selection.ts';

/** One figure asked for: an indicator, cut by dimensions, over a selection. Serialisable. */
export interface Question {
	readonly indicator: string;
	readonly by: readonly Dimension[];
	readonly selection: Selection;
}

/** The questions of a page, by the name under which the page reads the answer. */
export type Questions = Readonly<Record<string, Question>>;

/** A question is asked for its key by the page, its charts and the runner, and does not change. */
const keys = new WeakMap<Question, string>();

/** Two questions that mean the same have the same key, whatever the order of filters and members. */
export function questionKey(question: Question): string {
	let key = keys.get(question);
	if (key === undefined) keys.set(question, (key = keyOf(question)));
	return key;
}

function keyOf({ indicator, by, selection }: Question): string {
	const filters = selection.filters.map(filterKey).sort();
	return JSON.stringify([
		indicator,
		by,
		selection.from ?? null,
		selection.to ?? null,
		filters,
		selection.boundary ?? null
	]);
}

function filterKey(filter: Filter): string {
	if (filter.op !== 'in') return JSON.stringify([filter.dimension, filter.op, filter.value]);
	const named = filter.values.filter((value) => value !== null).sort();
	return JSON.stringify([filter.dimension, 'in', named, filter.values.includes(null)]);
}
