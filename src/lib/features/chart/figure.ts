import type { FigureComparison } from '#lib/charts/kinds/figure/words.ts';
import { formatDateRange, formatValue } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { Answers, AnswerState } from '#lib/state/answers.svelte.ts';
import type { Period } from '#lib/state/period.ts';
import type { Questions } from '#lib/state/question.ts';
import type { Answered } from '#lib/state/runner.ts';
import { before } from '../ask.ts';
import { changeOf } from '../interval.ts';
import { formatOf } from './indicators.ts';
import { onlyRow } from './measured.ts';

/** The answer to show: the one asked for, or the one before it while that is on its way. */
export function shownAnswer(state: AnswerState | null): Answered | null {
	if (!state) return null;
	if (state.status === 'ready') return state.answer;
	return state.status === 'loading' ? state.previous : null;
}

/** How a figure stands against the comparison period, with the interval of the difference. */
export function comparisonOf(
	answers: Answers<Questions>,
	name: string,
	comparison: Period | null
): FigureComparison | undefined {
	if (!comparison) return undefined;
	const now = onlyRow(shownAnswer(answers.get(name)));
	const then = onlyRow(shownAnswer(answers.get(before(name))));
	const change = changeOf(now, then);
	if (!change) return undefined;
	return {
		label: m.explore_previous_period({ period: formatDateRange(comparison.from, comparison.to) }),
		value: then.value,
		lower: change.lower,
		upper: change.upper
	};
}

/** P90 and mean beside a median; nothing for other kinds. */
export function extraWords(answer: Answered | null): string | undefined {
	const extra = answer?.rows[0]?.extra;
	if (!answer || !extra) return undefined;
	const format = formatOf(answer.indicator);
	const words: string[] = [];
	if (typeof extra['p90'] === 'number')
		words.push(m.explore_p90({ value: formatValue(extra['p90'], format) }));
	if (typeof extra['mean'] === 'number')
		words.push(m.explore_mean({ value: formatValue(extra['mean'], format) }));
	return words.length > 0 ? words.join(', ') : undefined;
}
