import type { ChartTable } from '#lib/charts/table.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { isTimeDimension, type CategoryDimension } from '#lib/model/dimensions.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { dimensionLabel, memberLabel } from '../labels.ts';
import { formatOf } from './indicators.ts';
import { absentWords } from './measured.ts';

/**
 * The table twin of an answer: its keys in words, then what each figure was made of. It is the answer itself and not what a
 * chart made of it, so that the two can be held against each other.
 */
export function answerTable(answer: IndicatorAnswer, context: DatasetContext): ChartTable {
	const format = formatOf(answer.indicator);
	const interval = answer.rows.some((row) => row.lower !== null);
	return {
		columns: [
			...answer.by.map((dimension) => ({
				key: dimension,
				label: dimensionLabel(dimension),
				format: isTimeDimension(dimension) ? ('period' as const) : ('text' as const)
			})),
			{ key: 'numerator', label: m.chart_numerator(), format: 'count' },
			{ key: 'denominator', label: m.chart_denominator(), format: 'count' },
			{ key: 'value', label: m.chart_value(), format },
			...(interval
				? [
						{ key: 'lower', label: m.explore_lower(), format },
						{ key: 'upper', label: m.explore_upper(), format }
					]
				: [])
		],
		rows: answer.rows.map((row) => ({
			...Object.fromEntries(
				answer.by.map((dimension, index) => {
					const key = row.keys[index] ?? null;
					return [
						dimension,
						isTimeDimension(dimension) ? key : memberLabel(context, dimension as CategoryDimension, key)
					];
				})
			),
			numerator: row.numerator ?? absentWords(row) ?? null,
			denominator: row.denominator ?? absentWords(row) ?? null,
			value: row.value ?? absentWords(row, answer.indicator) ?? null,
			lower: row.lower,
			upper: row.upper
		}))
	};
}

/** The twin of a chart of amounts: dossiers by member, which are the denominators of the rate that was asked. */
export function countTable(answer: IndicatorAnswer, context: DatasetContext): ChartTable {
	const { columns, rows } = answerTable(answer, context);
	return {
		columns: [
			...columns.slice(0, answer.by.length),
			{ key: 'denominator', label: m.chart_count(), format: 'count' }
		],
		rows
	};
}
