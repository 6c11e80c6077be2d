import { refused } from '../outcome.ts';
import type { Fitted, Method } from './method.ts';

/** The last value (season 1), or that of the same season a year ago: the benchmarks to beat. Source: FPP3, section 5.2. */
function lagged(id: 'naive' | 'seasonal_naive', lagOf: (season: number) => number): Method {
	return {
		id,
		fit(series, { season }) {
			const lag = lagOf(season);
			if (series.length < lag + 1)
				return refused('forecast_too_short', { points: series.length, needed: lag + 1 });
			const own: Fitted = {
				parameters: {},
				residuals: series.slice(lag).map((value, i) => value - (series[i] as number)),
				path(horizon, shock) {
					const values = [...series];
					const levels: number[] = [];
					for (let step = 0; step < horizon; step += 1) {
						values.push((values[values.length - lag] as number) + shock());
						levels.push(values.slice(-lag).reduce((sum, value) => sum + value, 0) / lag);
					}
					return { values: values.slice(series.length), levels };
				},
				refitted: () => own
			};
			return { value: own };
		}
	};
}

export const naiveMethods: readonly Method[] = [
	lagged('naive', () => 1),
	lagged('seasonal_naive', (season) => season)
];
