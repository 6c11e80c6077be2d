import type { Measured, RankedItem, TrendPoint } from '#lib/charts/types.ts';
import { dayNumber, periodOf } from '#lib/core/dates.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { indicator } from '#lib/indicators/catalogue.ts';
import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';
import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import type { Period } from '#lib/state/period.ts';
import { memberPath, memberKinds, type MemberKind } from '../members/kinds.ts';
import { memberLabel } from '../labels.ts';
import { pageHref } from '../links.ts';

/** Below this many cases a figure is drawn as uncertain. */
export const FEW = 30;

const nothing: IndicatorRow = {
	keys: [],
	numerator: null,
	denominator: null,
	value: null,
	lower: null,
	upper: null
};

/** The one line of an answer that is not cut by anything; all null when there is none. */
export function onlyRow(answer: IndicatorAnswer | null | undefined): IndicatorRow {
	return answer?.rows[0] ?? nothing;
}

/** The line of one member in an answer cut by one dimension, or the only line of one that is not cut. */
export function rowOf(answer: IndicatorAnswer | null | undefined, member?: string): IndicatorRow {
	if (member === undefined) return onlyRow(answer);
	return answer?.rows.find((row) => row.keys[0] === member) ?? nothing;
}

export function measuredOf(row: IndicatorRow, id?: string): Measured {
	const { value, lower, upper, numerator, denominator } = row;
	const words = absentWords(row, id);
	return { value, lower, upper, numerator, denominator, ...(words === undefined ? {} : { words }) };
}

/**
 * What to write where a row has no value, when it is not just missing: a group too small to show, or a median that was
 * not reached (rows with cases and no value come of nothing else).
 */
export function absentWords(row: IndicatorRow, id?: string): string | undefined {
	if (row.suppressed) return m.chart_suppressed();
	if (
		id !== undefined &&
		row.value === null &&
		(row.denominator ?? 0) > 0 &&
		indicator(id).kind === 'quantile'
	)
		return m.explore_median_short();
	return undefined;
}

/** One line a member, with its name and, where it has one, its page. */
export function rankedOf(
	answer: IndicatorAnswer,
	dimension: CategoryDimension,
	context: DatasetContext
): RankedItem[] {
	return answer.rows.map((row) => {
		const code = row.keys[0] ?? null;
		const path = code !== null && isMemberKind(dimension) ? memberPath(dimension, code) : null;
		return {
			...measuredOf(row, answer.indicator),
			key: keyOf(code),
			label: memberLabel(context, dimension, code),
			uncertain: row.denominator !== null && row.denominator < FEW,
			...(path === null ? {} : { href: pageHref(path) })
		};
	});
}

/** Marks have text keys; "none" is the empty text, as in the address. */
export const keyOf = (value: string | null): string => value ?? '';
export const valueOf = (key: string): string | null => (key === '' ? null : key);

/** One point a month, months without a line included, so that a gap is seen as one. */
export function monthlyPoints(answer: IndicatorAnswer, period: Period, lastDay: string | null): TrendPoint[] {
	const byMonth = new Map(answer.rows.map((row) => [row.keys[0], row]));
	const unfinished = lastDay !== null && !isMonthEnd(lastDay) ? lastDay.slice(0, 7) : null;
	return monthsOf(period).map((month) => ({
		period: month,
		...measuredOf(byMonth.get(month) ?? nothing),
		...(month === unfinished ? { partial: true } : {})
	}));
}

/** Labels of the months a period touches, in order. */
export function monthsOf({ from, to }: Period): string[] {
	const months: string[] = [];
	let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
	for (let label = from.slice(0, 7); label <= to.slice(0, 7);) {
		months.push(label);
		month += 1;
		if (month > 12) [year, month] = [year + 1, 1];
		label = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
	}
	return months;
}

function isMonthEnd(date: string): boolean {
	return periodOf(dayNumber(date) + 1, 'month') !== date.slice(0, 7);
}

export function isMemberKind(dimension: string): dimension is MemberKind {
	return (memberKinds as readonly string[]).includes(dimension);
}
