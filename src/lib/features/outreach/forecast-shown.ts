import type { TrendPoint, TrendSeries } from '#lib/charts/types.ts';
import type { ChartTable } from '#lib/charts/table.ts';
import { formatNumber, formatPeriod } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { swingsTo, targetWords, type ForecastSaid } from '#lib/outreach/forecast-words.ts';
import {
	FARTHEST_YEARS,
	laterLabel,
	type Forecasts,
	type MethodId,
	type SeriesForecast
} from '#lib/outreach/forecast.ts';
import type { PeriodValue } from '#lib/outreach/period-values.ts';
import { saidSentence } from './said-sentence.ts';

const sentences = {
	said_forecast_already: m.said_forecast_already,
	said_forecast_reached: m.said_forecast_reached,
	said_forecast_reached_open: m.said_forecast_reached_open,
	said_forecast_perhaps: m.said_forecast_perhaps,
	said_forecast_swings: m.said_forecast_swings,
	said_forecast_never: m.said_forecast_never
} satisfies Record<ForecastSaid['message'], unknown>;

/** When the target is reached, as it is read out; null without a target or a forecast. */
export function reachedWords({ axis, target }: Forecasts, { outcome }: SeriesForecast): string | null {
	if (target === null || 'refused' in outcome) return null;
	const said = targetWords(target, outcome.value, FARTHEST_YEARS, (steps) =>
		formatPeriod(laterLabel(axis, steps) ?? '')
	);
	if (said === null) return null;
	const { message, figures } = said;
	const written = Object.entries(figures).map(([name, value]) => [
		name,
		typeof value === 'number' ? formatNumber(value) : value
	]);
	return saidSentence(sentences, message, Object.fromEntries(written));
}

/** The same for a table: the period and its interval; null as above. */
export function reachedShort({ axis, target }: Forecasts, { outcome }: SeriesForecast): string | null {
	if (target === null || 'refused' in outcome || outcome.value.target === null) return null;
	const { when, earliest, latest, already } = outcome.value.target;
	const name = (steps: number) => formatPeriod(laterLabel(axis, steps) ?? '', { short: true });
	if (already) return m.outreach_reach_already();
	if (when !== null) {
		const interval = { when: name(when), earliest: name(earliest ?? when) };
		return latest === null
			? m.outreach_reach_open(interval)
			: m.outreach_reach_between({ ...interval, latest: name(latest) });
	}
	const years = FARTHEST_YEARS;
	if (earliest !== null) return m.outreach_reach_perhaps({ years, earliest: name(earliest) });
	return swingsTo(outcome.value, target)
		? m.outreach_reach_swings({ years })
		: m.outreach_reach_never({ years });
}

const methods: Record<MethodId, () => string> = {
	naive: m.outreach_method_naive,
	seasonal_naive: m.outreach_method_seasonal_naive,
	holt: m.outreach_method_holt,
	holt_damped: m.outreach_method_holt_damped,
	holt_winters_additive: m.outreach_method_holt_winters,
	holt_winters_multiplicative: m.outreach_method_holt_winters_multiplicative,
	logistic: m.outreach_method_logistic,
	bass: m.outreach_method_bass
};

/** The method of a forecast in words. */
export function methodWords(method: MethodId): string {
	return methods[method]();
}

/** The course so far and the course to come, with its band. */
export function forecastLines(
	{ axis }: Forecasts,
	{ outcome }: SeriesForecast,
	values: readonly PeriodValue[]
): TrendSeries[] {
	const byLabel = new Map(values.map(({ label, value }) => [label, value]));
	const past = axis.labels.map((period): TrendPoint => ({ period, value: byLabel.get(period) ?? null }));
	const measured: TrendSeries = {
		key: 'measured',
		label: m.outreach_line_measured(),
		tone: 'online',
		points: past
	};
	if ('refused' in outcome) return [measured];
	const points = outcome.value.steps.map((step, index): TrendPoint => ({
		period: laterLabel(axis, index + 1) ?? '',
		...step
	}));
	const label = m.outreach_line_forecast();
	return [
		measured,
		{ key: 'forecast', label, tone: 'neutral', interval: m.outreach_forecast_band(), points }
	];
}

/** The same as a table. */
export function forecastTable(lines: readonly TrendSeries[]): ChartTable {
	return {
		columns: [
			{ key: 'kind', label: m.outreach_column_line(), format: 'text' },
			{ key: 'period', label: m.outreach_column_when(), format: 'period' },
			{ key: 'value', label: m.chart_value(), format: 'percent' },
			{ key: 'lower', label: m.explore_lower(), format: 'percent' },
			{ key: 'upper', label: m.explore_upper(), format: 'percent' }
		],
		rows: lines.flatMap(({ label, points }) =>
			points.map(({ period, value, lower, upper }) => ({
				kind: label,
				period,
				value,
				lower: lower ?? null,
				upper: upper ?? null
			}))
		)
	};
}
