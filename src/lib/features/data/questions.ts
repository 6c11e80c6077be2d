import type { Questions } from '#lib/state/question.ts';
import type { ResolvedView } from '#lib/state/view.ts';
import { askIn, askTwice, trendPeriod } from '../ask.ts';

export const qualityIndicators = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

/** Data quality: each measure for the view, and month by month. */
export function dataQuestions(view: ResolvedView): Questions {
	return Object.assign(
		{},
		...qualityIndicators.map((id) => ({
			...askTwice(view, id, id),
			[monthly(id)]: askIn(view, trendPeriod(view), id, ['month'])
		}))
	) as Questions;
}

export const monthly = (indicator: string): string => `${indicator}_monthly`;
