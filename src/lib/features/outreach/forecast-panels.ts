import type { Panel } from '#lib/charts/kinds/multiples/geometry.ts';
import type { ChartTable } from '#lib/charts/table.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { Forecasts, SeriesForecast } from '#lib/outreach/forecast.ts';
import type { PeriodValue } from '#lib/outreach/period-values.ts';
import { problemWords } from '../problem-words.ts';
import { forecastLines, forecastTable, reachedWords } from './forecast-shown.ts';
import { verdict } from './verdict.ts';

/** A small chart a ward: its course, its forecast, and whether the target is reached. */
export function forecastPanels(
	wards: Forecasts,
	values: readonly (PeriodValue & { keys: readonly (string | null)[] })[],
	horizon: number,
	nameOf: (series: SeriesForecast) => string
): Panel[] {
	return wards.series.map((series) => {
		const key = series.keys[0] ?? '';
		const own = values.filter(({ keys }) => (keys[0] ?? '') === key);
		const note =
			'refused' in series.outcome ? problemWords(series.outcome.refused) : reachedWords(wards, series);
		return {
			key,
			label: nameOf(series),
			verdict: verdict(wards, series, horizon),
			series: forecastLines(wards, series, own),
			...(note === null ? {} : { note })
		};
	});
}

/** The same as a table: every period of every ward. */
export function panelsTable(panels: readonly Panel[]): ChartTable {
	const { columns } = forecastTable([]);
	return {
		columns: [
			{ key: 'member', label: m.explore_column_name(), format: 'text' },
			{ key: 'verdict', label: m.outreach_column_verdict(), format: 'text' },
			...columns
		],
		rows: panels.flatMap(({ label, verdict: word, series }) =>
			forecastTable(series).rows.map((row) => ({ member: label, verdict: word, ...row }))
		)
	};
}
