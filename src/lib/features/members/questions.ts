import type { Questions } from '#lib/state/question.ts';
import type { ResolvedView } from '#lib/state/view.ts';
import { ask, askTwice, within } from '../ask.ts';
import { kindSpecs, type MemberKind } from './kinds.ts';

/** What a list of wards, schools or procedures asks: each column's indicator, by member, and for the whole. */
export function listQuestions(kind: MemberKind, view: ResolvedView): Questions {
	const { columns } = kindSpecs[kind];
	return Object.assign(
		{},
		...columns.map((id) => ({ [id]: ask(view, id, [kind]), [whole(id)]: ask(view, id) }))
	) as Questions;
}

/** What a member's page asks. The member's own filter goes over that of the view. */
export function memberQuestions(kind: MemberKind, code: string, view: ResolvedView): Questions {
	const { figures, breakdowns } = kindSpecs[kind];
	const own = within(view, { [kind]: [code] });
	const others: ResolvedView = { ...view, filters: without(view, kind) };
	const head = figures[0] ?? 'D1a';
	const dossiers = kind !== 'school';
	return Object.assign(
		{},
		...figures.map((id) => askTwice(own, id, id)),
		{ neighbours: ask(others, head, [kind]) },
		dossiers
			? {
					...askTwice(own, 'trend', head, ['month']),
					wholeTrend: ask(others, head, ['month']),
					hours: ask(own, head, ['weekday', 'hour'])
				}
			: {},
		...breakdowns.map((dimension) => ({ [breakdown(dimension)]: ask(own, head, [dimension]) }))
	) as Questions;
}

export const whole = (indicator: string): string => `${indicator}_whole`;
export const breakdown = (dimension: string): string => `by_${dimension}`;

function without(view: ResolvedView, kind: MemberKind): ResolvedView['filters'] {
	const filters = { ...view.filters };
	delete filters[kind];
	return filters;
}
