import { targetValue } from '#lib/indicators/target.ts';
import type { ForecastHow, Forecasts } from '#lib/outreach/forecast.ts';
import type { Target } from '#lib/state/context.ts';

/** Months looked ahead, to choose from. */
export const horizons = [6, 12, 24] as const;
export const DEFAULT_HORIZON = 12;

/** How a page forecasts an indicator month by month; the same draws as `nhipso forecast`. */
export function howToForecast(indicator: string, horizon: number, target: number | null): ForecastHow {
	return { indicator, period: 'month', horizon, target, draws: 500, seed: 'nhipso-forecast/1' };
}

/** The latest target the data name for an indicator, in its unit; null without one. */
export function latestTarget(targets: readonly Target[], indicator: string): number | null {
	const [last] = targets
		.filter((target) => target.indicator === indicator)
		.sort((one, other) => (one.period < other.period ? 1 : -1));
	return last === undefined ? null : targetValue(indicator, last.value);
}

/** Forecasts that a page was painted with, and how they were made. */
export interface PaintedForecasts {
	how: ForecastHow;
	/** Of all together, and by ward. */
	sets: Forecasts[];
}
