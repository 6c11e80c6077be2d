import type { TimeGrain } from '#lib/core/dates.ts';
import type { Problem } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { AnswerOptions } from '#lib/indicators/answer.ts';
import { indicator } from '#lib/indicators/catalogue.ts';
import { targetValue } from '#lib/indicators/target.ts';
import type { Dimension } from '#lib/model/dimensions.ts';
import type { Selection } from '#lib/model/selection.ts';
import { sql } from '#lib/sql/sql.ts';
import { forecast, type Forecast } from '#lib/stats/forecast/forecast.ts';
import { refused, type Outcome } from '#lib/stats/outcome.ts';
import { periodValues, type PeriodValues } from './period-values.ts';
import type { PeriodAxis } from './periods.ts';

export type { MethodId } from '#lib/stats/forecast/method.ts';

/** Periods a year, by grain. */
export const seasons = { month: 12, quarter: 4, week: 52 } as const satisfies Partial<
	Record<TimeGrain, number>
>;

export interface ForecastQuestion {
	indicator: string;
	by: readonly Dimension[];
	period: keyof typeof seasons;
	selection: Selection;
	horizon: number;
	/** In the unit of the indicator; null: the last target the data name, if any. */
	target: number | null;
	draws: number;
	seed: string;
}

export interface SeriesForecast {
	keys: readonly string[];
	last: number | null;
	outcome: Outcome<Forecast>;
}

export interface Forecasts {
	axis: PeriodAxis;
	target: number | null;
	series: SeriesForecast[];
}

/** How many years ahead a target is looked for. */
export const FARTHEST_YEARS = 10;

/**
 * Forecasts of an indicator, one a member of `by` (or one in all). A period in which a member has no value is a gap, which
 * is refused for that member alone. Refused as a whole: what the indicator lacks, `forecast_no_series`.
 */
export async function forecasts(
	engine: Engine,
	question: ForecastQuestion,
	options: AnswerOptions = {}
): Promise<Outcome<Forecasts>> {
	const { period, by, selection } = question;
	const found = await periodValues(engine, question.indicator, { by, period, selection }, options);
	if ('refused' in found) return found;
	const target = question.target ?? (await lastTarget(engine, question.indicator));
	return forecastsOf(found.value, { ...question, target });
}

/** What `forecasts` asks besides the values. Serialisable. */
export type ForecastHow = Pick<
	ForecastQuestion,
	'indicator' | 'period' | 'horizon' | 'target' | 'draws' | 'seed'
>;

/** `forecasts` of values that were read; without a target none is looked for. */
export function forecastsOf({ axis, values }: PeriodValues, how: ForecastHow): Outcome<Forecasts> {
	if (axis.labels.length === 0) return refused('forecast_no_series');
	const { period, horizon, target } = how;
	const members = new Map<string, { keys: string[]; values: (number | null)[] }>();
	for (const { keys, label, value } of values) {
		const id = JSON.stringify(keys);
		const member = members.get(id) ?? { keys, values: axis.labels.map(() => null) };
		member.values[axis.labels.indexOf(label)] = value;
		members.set(id, member);
	}
	const ceiling = indicator(how.indicator).unit === 'share' ? 1 : null;
	return {
		value: {
			axis,
			target,
			series: [...members.values()].map(({ keys, values: own }) => ({
				keys,
				last: own.at(-1) ?? null,
				outcome: forecast(own, {
					horizon,
					kind: { season: seasons[period], ceiling },
					target,
					farthest: FARTHEST_YEARS * seasons[period],
					draws: how.draws,
					// A member's draws do not depend on which others are asked for.
					seed: `${how.seed}/${JSON.stringify(keys)}`
				})
			}))
		}
	};
}

/** The latest target the data name for an indicator to be raised, as a share; null without one. */
async function lastTarget(engine: Engine, id: string): Promise<number | null> {
	const { unit, direction } = indicator(id);
	if (unit !== 'share' || direction !== 'up') return null;
	const found = await engine.query(
		sql`SELECT value FROM targets WHERE indicator = ${id} AND value IS NOT NULL ORDER BY period DESC, value DESC LIMIT 1`
	);
	const [value] = found.column('value');
	return typeof value === 'number' ? targetValue(id, value) : null;
}

/** The label of a period some steps after the last of an axis; null for weeks, whose years differ in length. */
export function laterLabel({ grain, labels }: PeriodAxis, steps: number): string | null {
	const last = labels.at(-1);
	if (last === undefined) return null;
	const [year = 0, part = 0] = last.split(/-Q?/).map(Number);
	const season = grain === 'month' ? 12 : grain === 'quarter' ? 4 : null;
	if (season === null) return null;
	const number = year * season + (part - 1) + steps;
	const within = (number % season) + 1;
	const whole = Math.floor(number / season);
	return season === 12 ? `${whole}-${String(within).padStart(2, '0')}` : `${whole}-Q${within}`;
}

/** Why a member has no forecast, or null. */
export function whyNot({ outcome }: SeriesForecast): Problem | null {
	return 'refused' in outcome ? outcome.refused : null;
}
