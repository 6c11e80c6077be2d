import type { FigureComparison } from '#lib/charts/kinds/figure/words.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import { formatCount, formatDate, formatDateRange, formatValue } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { indicator } from '#lib/indicators/catalogue.ts';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import type { AnswerReader, AnswerState } from '#lib/state/answers.svelte.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import type { Period } from '#lib/state/period.ts';
import type { Answered } from '#lib/state/runner.ts';
import type { Comparison } from '#lib/state/view.ts';
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

/**
 * How a figure stands against the comparison period, with the interval of the difference. Where that period holds nothing
 * to compare with (no training yet, no data yet) it says so instead: a rise from nothing is not a finding.
 */
export function comparisonOf(
	answers: AnswerReader,
	name: string,
	comparison: Period | null,
	chosen: Comparison | undefined,
	{ manifest, sessions }: DatasetContext,
	member?: string
): FigureComparison | undefined {
	if (!comparison || !answers.has(before(name))) return undefined;
	const answer = shownAnswer(answers.get(name));
	const now = rowOf(answer, member);
	const then = rowOf(shownAnswer(answers.get(before(name))), member);
	const short = shortComparison(chosen);
	const title = comparisonWords(comparison, manifest.firstDay);
	if (now.value !== null && answer !== null) {
		const held = sessions.some(
			({ audience, heldOn }) =>
				audience === 'students' && heldOn >= comparison.from && heldOn <= comparison.to
		);
		if (isLearning(answer.indicator) && !held) {
			return { label: short, title, value: null, missing: m.explore_before_no_sessions({ period: short }) };
		}
		if (manifest.firstDay !== null && manifest.firstDay > comparison.to) {
			return { label: short, title, value: null, missing: m.explore_before_no_data({ period: short }) };
		}
	}
	const change = changeOf(now, then);
	if (!change) return undefined;
	const { firstDay } = manifest;
	const partial = firstDay !== null && firstDay > comparison.from;
	return {
		label: partial ? m.explore_before_partial({ period: short, date: formatDate(firstDay) }) : short,
		title,
		value: then.value,
		lower: change.lower,
		upper: change.upper
	};
}

/** Indicators of training and of what students did after it: before the first session there is nothing to hold them against. */
function isLearning(id: string): boolean {
	return /^E\d/u.test(id);
}

/** The comparison in two words, for a figure or the end of a line. */
export function shortComparison(chosen: Comparison | undefined): string {
	if (chosen === undefined || chosen === 'previous') return m.explore_before_previous();
	return chosen === 'year-before' ? m.explore_before_year() : m.explore_before_custom();
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
	if (row.suppressed) return m.chart_suppressed_note();
	if (kind === 'quantile' && row.value === null && (row.denominator ?? 0) > 0)
		return m.explore_median_not_reached();
	if (id === 'E1' && row.numerator === 0) return m.explore_nobody_trained();
	const format = formatOf(id);
	const words = Object.entries(row.extra ?? {}).flatMap(([name, value]) => {
		const label = extraLabel(name);
		if (label === null || value === null || (value === 0 && kind !== 'quantile')) return [];
		return [`${label}: ${kind === 'quantile' ? formatValue(value, format) : formatCount(value)}`];
	});
	return words.length > 0 ? words.join('; ') : undefined;
}
