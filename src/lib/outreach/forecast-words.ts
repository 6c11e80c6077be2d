import type { TargetTime } from '#lib/stats/forecast/forecast.ts';

/** What may be said of when a target is reached: a message and its figures; times as the reader names them. */
export interface ForecastSaid {
	message:
		| 'said_forecast_already'
		| 'said_forecast_reached'
		| 'said_forecast_reached_open'
		| 'said_forecast_perhaps'
		| 'said_forecast_never';
	figures: Record<string, number | string>;
}

/**
 * “At this pace never” is said only when neither the forecast nor the early end of its interval reaches the target in the
 * years looked at; an interval without a late end is said to have none. `name` writes a number of steps as a date.
 */
export function targetWords(
	target: number,
	{ when, earliest, latest, already }: TargetTime,
	years: number,
	name: (steps: number) => string
): ForecastSaid {
	const percent = Math.round(target * 1000) / 10;
	if (already) return { message: 'said_forecast_already', figures: { target: percent } };
	if (when !== null) {
		const figures = { target: percent, when: name(when), earliest: name(earliest ?? when) };
		return latest === null
			? { message: 'said_forecast_reached_open', figures }
			: { message: 'said_forecast_reached', figures: { ...figures, latest: name(latest) } };
	}
	return earliest === null
		? { message: 'said_forecast_never', figures: { target: percent, years } }
		: { message: 'said_forecast_perhaps', figures: { target: percent, years, earliest: name(earliest) } };
}
