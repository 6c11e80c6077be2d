import type { Forecast } from '#lib/stats/forecast/forecast.ts';

/** What may be said of when a target is reached: a message and its figures; times as the reader names them. */
export interface ForecastSaid {
	message:
		| 'said_forecast_already'
		| 'said_forecast_reached'
		| 'said_forecast_reached_open'
		| 'said_forecast_perhaps'
		| 'said_forecast_swings'
		| 'said_forecast_never';
	figures: Record<string, number | string>;
}

type Course = Pick<Forecast, 'target' | 'steps'>;

/** Whether the prediction interval of some period touches the target, whatever the level does. */
export function swingsTo({ steps }: Pick<Forecast, 'steps'>, target: number): boolean {
	return steps.some(({ upper }) => upper >= target);
}

/**
 * “At this pace never” is said only when neither the forecast nor the early end of its interval reaches the target in the
 * years looked at, and no period forecast may touch it by swings; an interval without a late end is said to have none. `name` writes a
 * number of steps as a date. Null without a target.
 */
export function targetWords(
	target: number,
	course: Course,
	years: number,
	name: (steps: number) => string
): ForecastSaid | null {
	if (course.target === null) return null;
	const { when, earliest, latest, already } = course.target;
	const percent = Math.round(target * 1000) / 10;
	if (already) return { message: 'said_forecast_already', figures: { target: percent } };
	if (when !== null) {
		const figures = { target: percent, when: name(when), earliest: name(earliest ?? when) };
		return latest === null
			? { message: 'said_forecast_reached_open', figures }
			: { message: 'said_forecast_reached', figures: { ...figures, latest: name(latest) } };
	}
	if (earliest !== null)
		return {
			message: 'said_forecast_perhaps',
			figures: { target: percent, years, earliest: name(earliest) }
		};
	const message = swingsTo(course, target) ? 'said_forecast_swings' : 'said_forecast_never';
	return { message, figures: { target: percent, years } };
}
