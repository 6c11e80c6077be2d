import type { Questions } from '#lib/state/question.ts';
import { selectionOf, type ResolvedView } from '#lib/state/view.ts';
import { ask, beside } from '../ask.ts';
import type { TimeDimension } from '#lib/model/dimensions.ts';

/**
 * What the page of those who are missed asks, for the server that paints it and the page that keeps it up to date. What a ward is
 * held against is of all wards, whichever of them are chosen.
 */
export function missedQuestions(view: ResolvedView) {
	const wards = beside(view, 'ward');
	return {
		whole: ask(wards, 'D1c'),
		shown: ask(view, 'D1c'),
		wards: ask(view, 'D1c', ['ward']),
		procedures: ask(view, 'D1c', ['ward', 'procedure']),
		neighbourhoods: ask(view, 'D1c', ['neighbourhood']),
		hours: ask(view, 'D1c', ['weekday', 'hour']),
		dossiers: ask(wards, 'D1a', ['ward']),
		// Needs are not dossiers: filters other than the ward do not apply to them.
		devices: { indicator: 'O2', by: ['ward'], selection: { to: view.period.to, filters: [] } },
		schools: ask({ ...view, filters: {} }, 'E1', ['school'])
	} as const satisfies Questions;
}

/** A figure by ward (or procedure) and period, and by period alone, over all of the dataset's time: what effects and forecasts are made of. */
export function courseQuestions(
	view: ResolvedView,
	indicator: string,
	period: TimeDimension,
	unit: 'ward' | 'procedure' = 'ward'
) {
	const { filters, boundary } = selectionOf(beside(view, unit));
	const selection = boundary === undefined ? { filters } : { filters, boundary };
	return {
		course: { indicator, by: [unit, period], selection },
		whole: { indicator, by: [period], selection }
	} as const satisfies Questions;
}
