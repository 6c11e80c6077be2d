import type { Problem } from '#lib/core/errors.ts';
import {
	FARTHEST_YEARS,
	laterLabel,
	whyNot,
	type ForecastQuestion,
	type Forecasts
} from '#lib/outreach/forecast.ts';
import { loadSentences } from '#lib/i18n/load-sentence.ts';
import { targetWords } from '#lib/outreach/forecast-words.ts';
import type { RollingError } from '#lib/stats/forecast/rolling-origin.ts';
import { csvChunks } from './csv-text.ts';
import { inWords, type SaidInWords } from './said.ts';

interface Step {
	period: string;
	value: number;
	lower: number;
	upper: number;
}

export interface ForecastReport {
	indicator: string;
	by: readonly string[];
	period: string;
	horizon: number;
	target: number | null;
	/** Of the bootstrap. */
	draws: number;
	seed: string;
	series: {
		keys: Record<string, string | null>;
		last: number | null;
		method: string | null;
		/** Rolling-origin mean absolute error of the method used, in the unit of the indicator. */
		error: number | null;
		compared: RollingError[];
		parameters: Record<string, number>;
		forecast: Step[];
		/** Periods, or null for never within the years looked at. */
		target: { when: string | null; earliest: string | null; latest: string | null; already: boolean } | null;
		words: SaidInWords | null;
		refused: Problem | null;
	}[];
}

/** The answer of `forecast` as it is written. */
export async function forecastReport(question: ForecastQuestion, found: Forecasts): Promise<ForecastReport> {
	const { axis, target } = found;
	// Weeks after the last are counted, not named: some years have 53.
	const name = (steps: number) => laterLabel(axis, steps) ?? `${axis.labels.at(-1) ?? ''}+${steps}`;
	const named = (steps: number | null) => (steps === null ? null : name(steps));
	const series = found.series.map(async (each) => {
		const value = 'value' in each.outcome ? each.outcome.value : null;
		const reached = value?.target ?? null;
		const said = value && target !== null ? targetWords(target, value, FARTHEST_YEARS, name) : null;
		const words = said && (await inWords([said]))[0];
		return {
			keys: Object.fromEntries(question.by.map((dimension, index) => [dimension, each.keys[index] ?? null])),
			last: each.last,
			method: value?.method ?? null,
			error: value?.error ?? null,
			compared: value?.compared ?? [],
			parameters: value?.parameters ?? {},
			forecast: (value?.steps ?? []).map((step, index) => ({ period: name(index + 1), ...step })),
			target:
				reached === null
					? null
					: {
							when: named(reached.when),
							earliest: named(reached.earliest),
							latest: named(reached.latest),
							already: reached.already
						},
			words: words ?? null,
			refused: whyNot(each)
		};
	});
	return {
		indicator: question.indicator,
		by: question.by,
		period: question.period,
		horizon: question.horizon,
		target,
		draws: question.draws,
		seed: question.seed,
		series: await Promise.all(series)
	};
}

/** What the table cannot say: which members have no forecast and why, one line each, in both languages. */
export async function forecastRefusals({ series }: ForecastReport): Promise<string[]> {
	const lines = series.map(async ({ keys, refused }) => {
		if (!refused) return [];
		const { vi, en } = await loadSentences(refused);
		const member = Object.entries(keys).map(([name, code]) => `${name}=${code ?? ''}`);
		return [`${[refused.code, ...member].join(' ')}: ${vi} / ${en}\n`];
	});
	return (await Promise.all(lines)).flat();
}

/** One line a forecast period. */
export function forecastTable({ by, series }: ForecastReport): Iterable<string> {
	return csvChunks([
		[...by, 'period', 'value', 'lower', 'upper', 'method', 'error'],
		...series.flatMap(({ keys, forecast, method, error }) =>
			forecast.map(({ period, value, lower, upper }) => [
				...by.map((name) => keys[name] ?? ''),
				period,
				...[value, lower, upper].map(String),
				method ?? '',
				String(error ?? '')
			])
		)
	]);
}
