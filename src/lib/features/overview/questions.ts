import type { Questions } from '#lib/state/question.ts';
import type { ResolvedView } from '#lib/state/view.ts';
import { ask, askIn, askTwice, beside, trendPeriod } from '../ask.ts';

/** Figures beside take-up, in the order they are read. */
export const keyFigures = ['D1c', 'D3', 'D4', 'D5', 'D8', 'D12', 'D15', 'E1', 'E3', 'E4'] as const;

/**
 * Everything the overview asks, for the server that paints it first and the page that keeps it up to date. `framed` is what the
 * trend is drawn over while months are being picked in it.
 */
export function overviewQuestions(view: ResolvedView, framed: ResolvedView = view): Questions {
	const figures = keyFigures.map((id) => askTwice(view, id, id));
	return Object.assign(
		{},
		view.comparison ? askTwice(view, 'moved', 'D1a', ['procedure']) : {},
		askTwice(view, 'takeUp', 'D1a'),
		askTwice(framed, 'trend', 'D1a', ['month']),
		{ wards: ask(beside(view, 'ward'), 'D1a', ['ward']) },
		{
			channels: askIn(view, trendPeriod(view), 'D1a', ['month', 'channel']),
			procedures: ask(beside(view, 'procedure'), 'D1a', ['procedure']),
			statuses: ask(beside(view, 'status'), 'D1a', ['status']),
			hours: ask(view, 'D1a', ['weekday', 'hour']),
			schoolCoverage: ask(beside(view, 'school'), 'E1', ['school']),
			schoolSuccess: ask(beside(view, 'school'), 'E3', ['school']),
			schoolClaims: ask(beside(view, 'school'), 'E4', ['school']),
			dormant: ask(view, 'O4', ['procedure']),
			unmatchedWards: ask(view, 'Q1'),
			missingChannels: ask(view, 'Q2')
		},
		...figures
	) as Questions;
}
