import type { Questions } from '#lib/state/question.ts';
import type { ResolvedView } from '#lib/state/view.ts';
import { ask, askTwice, beside, within } from '../ask.ts';
import { kindSpecs, type MemberKind } from './kinds.ts';

/** What a list of wards, schools or procedures asks: each column's indicator, by member, and for the whole. */
export function listQuestions(kind: MemberKind, view: ResolvedView): Questions {
	const { columns } = kindSpecs[kind];
	const others = beside(view, kind);
	return Object.assign(
		{},
		// What is ranked by is compared too.
		...columns.slice(0, 1).map((id) => askTwice(others, id, id, [kind])),
		...columns.map((id) => ({ [id]: ask(others, id, [kind]), ...askTwice(view, whole(id), id) }))
	) as Questions;
}

/**
 * What a member's page asks. The member's own filter goes over that of the view. `framed` is what charts over time are drawn over
 * while months are being picked in one.
 */
export function memberQuestions(
	kind: MemberKind,
	code: string,
	view: ResolvedView,
	framed: ResolvedView = view
): Questions {
	const { figures, breakdowns } = kindSpecs[kind];
	const own = within(view, { [kind]: [code] });
	const others: ResolvedView = beside(view, kind);
	const othersFramed: ResolvedView = beside(framed, kind);
	const head = figures[0] ?? 'D1a';
	const dossiers = kind !== 'school';
	return Object.assign(
		{},
		// First: what is said of it follows the view first.
		kind === 'ward' ? askTwice(own, breakdown('procedure'), head, ['procedure']) : {},
		// One answer for all schools serves every school's page: judging claims is the dearest query there is.
		...figures.map((id) => (dossiers ? askTwice(own, id, id) : askTwice(others, id, id, [kind]))),
		{ neighbours: ask(others, head, [kind]) },
		dossiers
			? {
					...askTwice(within(framed, { [kind]: [code] }), 'trend', head, ['month']),
					wholeTrend: ask(othersFramed, head, ['month']),
					hours: ask(own, head, ['weekday', 'hour'])
				}
			: { claimsMonthly: ask(othersFramed, 'E4', ['school', 'month']) },
		...breakdowns.map((dimension) => ({ [breakdown(dimension)]: ask(own, head, [dimension]) }))
	) as Questions;
}

export const whole = (indicator: string): string => `${indicator}_whole`;
export const breakdown = (dimension: string): string => `by_${dimension}`;
