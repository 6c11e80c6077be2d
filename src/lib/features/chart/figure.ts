import type { FigureComparison } from '#lib/charts/kinds/figure/words.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import { formatCount, formatDate, formatDateRange, formatValue } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { indicator } from '#lib/indicators/catalogue.ts';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import type { Answers, AnswerState } from '#lib/state/answers.svelte.ts';
import type { Period } from '#lib/state/period.ts';
import type { Questions } from '#lib/state/question.ts';
import type { Answered } from '#lib/state/runner.ts';
import { before } from '../ask.ts';
import { changeOf } from '../interval.ts';
import { extraLabel } from '../labels.ts';
import { formatOf } from './indicators.ts';
import { rowOf } from './measured.ts';

/** The answer to show: the one asked for, or the one before it while that is on its way. */
export function shownAnswer(state: AnswerState | null): Answered | null {
	if (!state) return null;
	if (state.status === 'ready') return state.answer;
	return state.status === 'loading' ? state.previous : null;
}

/** The answer to exactly what was asked, or null while it is on its way: for sentences, which cannot be dimmed. */
export function settled(state: AnswerState): Answered | null {
	return state.status === 'ready' ? state.answer : null;
}

/** How a figure stands against the comparison period, with the interval of the difference. */
export function comparisonOf(
	answers: Answers<Questions>,
	name: string,
	comparison: Period | null,
	firstDay: IsoDate | null,
	member?: string
): FigureComparison | undefined {
	if (!comparison || !answers.has(before(name))) return undefined;
	const now = rowOf(shownAnswer(answers.get(name)), member);
	const then = rowOf(shownAnswer(answers.get(before(name))), member);
	const change = changeOf(now, then);
	if (!change) return undefined;
	return {
		label: comparisonWords(comparison, firstDay),
		value: then.value,
		lower: change.lower,
		upper: change.upper
	};
}

/** The comparison period in words, and from when on there is data when that is later than its start. */
export function comparisonWords({ from, to }: Period, firstDay: IsoDate | null): string {
	const period = m.explore_previous_period({ period: formatDateRange(from, to) });
	if (firstDay === null || firstDay <= from || firstDay > to) return period;
	return `${period} (${m.explore_comparison_partial({ date: formatDate(firstDay) })})`;
}

/** What stands beside a figure: P90 and mean of a median, reasons of claims not verified, cohorts still open. */
export function extraWords(id: string, row: IndicatorRow): string | undefined {
	const { kind } = indicator(id);
	if (kind === 'quantile' && row.value === null && (row.denominator ?? 0) > 0)
		return m.explore_median_not_reached();
	const format = formatOf(id);
	const words = Object.entries(row.extra ?? {}).flatMap(([name, value]) => {
		const label = extraLabel(name);
		if (label === null || value === null || (value === 0 && kind !== 'quantile')) return [];
		return [`${label}: ${kind === 'quantile' ? formatValue(value, format) : formatCount(value)}`];
	});
	return words.length > 0 ? words.join('; ') : undefined;
}
