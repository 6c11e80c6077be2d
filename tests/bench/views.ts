import { dayNumber, isoDate } from '#lib/core/dates.ts';
import type { Dimension } from '#lib/model/dimensions.ts';
import type { Filter, Selection } from '#lib/model/selection.ts';
import type { Chosen } from './steps.ts';
import { FIRST_DAY } from './scales.ts';

/** The indicator every view shows: the online rate. */
export const INDICATOR = 'D1a';

/** The four linked views, by what each is cut by: the trend by day, and bars. */
export const views = ['day', 'ward', 'procedure', 'channel'] as const satisfies readonly Dimension[];

export type View = (typeof views)[number];

const first = dayNumber(FIRST_DAY);

/** What a view is asked: everything chosen but in the view itself, as linked views are. */
export function selectionOf(view: View, chosen: Chosen): Selection {
	const filters: Filter[] = [];
	for (const dimension of ['ward', 'procedure', 'channel'] as const) {
		const values = chosen[dimension];
		if (dimension !== view && values.length > 0) filters.push({ dimension, op: 'in', values });
	}
	if (view === 'day' || chosen.brush === null) return { filters };
	return { from: isoDate(first + chosen.brush[0]), to: isoDate(first + chosen.brush[1]), filters };
}

/** Views whose question is another than it was: the ones an engine that keeps its last answers would be asked. */
export function changedViews(before: Chosen, after: Chosen): View[] {
	return views.filter(
		(view) => JSON.stringify(selectionOf(view, before)) !== JSON.stringify(selectionOf(view, after))
	);
}

/** Whether a cube holds what the four views are cut by; where it does not, the page asks SQL. */
export function answersFour({ dimensions }: { dimensions: readonly string[] }): boolean {
	return views.every((view) => view === 'day' || dimensions.includes(view));
}
