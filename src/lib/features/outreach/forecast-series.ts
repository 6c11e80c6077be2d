import { AppError } from '#lib/core/errors.ts';
import { forecastsOf, type ForecastHow, type Forecasts } from '#lib/outreach/forecast.ts';
import type { PeriodValues } from '#lib/outreach/period-values.ts';

/**
 * Forecasts of several sets of series, each member by itself, so that it can be told how far it has come (the share of all members).
 * Throws the AppError of a set that cannot be forecast at all; a member that cannot says so in its outcome.
 */
export function forecastSeries(
	sets: readonly PeriodValues[],
	how: ForecastHow,
	far: (share: number) => void = () => undefined
): Forecasts[] {
	const members = sets.map(({ values }) => [...new Set(values.map(({ keys }) => JSON.stringify(keys)))]);
	const all = members.reduce((sum, { length }) => sum + length, 0);
	let done = 0;
	return sets.map(({ axis, values }, index) => {
		const parts = (members[index] ?? []).map((member) => {
			const own = values.filter(({ keys }) => JSON.stringify(keys) === member);
			const found = forecastsOf({ axis, values: own }, how);
			done += 1;
			far(done / all);
			if ('refused' in found) throw new AppError(found.refused.code, found.refused.params);
			return found.value;
		});
		const [first] = parts;
		if (first === undefined) throw new AppError('forecast_no_series');
		return { ...first, series: parts.flatMap(({ series }) => series) };
	});
}
