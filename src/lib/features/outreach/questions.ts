import type { Questions } from '#lib/state/question.ts';
import type { ResolvedView } from '#lib/state/view.ts';
import { ask, beside } from '../ask.ts';

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
		hours: ask(view, 'D1c', ['weekday', 'hour']),
		dossiers: ask(wards, 'D1a', ['ward']),
		// Needs are not dossiers: filters other than the ward do not apply to them.
		devices: { indicator: 'O2', by: ['ward'], selection: { to: view.period.to, filters: [] } },
		schools: ask({ ...view, filters: {} }, 'E1', ['school'])
	} as const satisfies Questions;
}
