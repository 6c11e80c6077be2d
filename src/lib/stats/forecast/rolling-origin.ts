import type { Problem } from '#lib/core/errors.ts';
import type { Method, MethodId, SeriesKind } from './method.ts';

/** How far a method's forecasts were off, made at times past with what was known then. */
export interface RollingError {
	method: MethodId;
	/** Mean absolute error, in the unit of the series; null where the method could not be tried from every origin, or was off beyond all numbers. */
	error: number | null;
	/** Forecasts compared with what came. */
	forecasts: number;
	refused: Problem | null;
}

/** More origins than these tell no more, and a long series would take minutes. */
const MOST_ORIGINS = 60;

/** Every place from `first` to the end, or as many spread evenly over it as are enough. */
function origins(first: number, end: number): number[] {
	const count = Math.min(MOST_ORIGINS, end - first);
	return Array.from({ length: count }, (_, index) => first + Math.floor((index * (end - first)) / count));
}

/**
 * Mean absolute error over origins from `first` values on (60 of them spread evenly where there are more), each forecasting up to `horizon` steps.
 * Every method is tried from the same origins, so that errors compare. Source: Tashman 2000, Int. J. Forecasting 16(4); FPP3, section 5.10.
 */
export function rollingErrors(
	series: readonly number[],
	kind: SeriesKind,
	methods: readonly Method[],
	{ first, horizon }: { first: number; horizon: number }
): RollingError[] {
	return methods.map((method) => {
		let [sum, forecasts] = [0, 0];
		for (const origin of origins(first, series.length)) {
			const fit = method.fit(series.slice(0, origin), kind);
			if ('refused' in fit) return { method: method.id, error: null, forecasts: 0, refused: fit.refused };
			const steps = Math.min(horizon, series.length - origin);
			fit.value
				.path(steps, () => 0)
				.values.forEach((value, step) => {
					sum += Math.abs(value - (series[origin + step] as number));
					forecasts += 1;
				});
		}
		return {
			method: method.id,
			error: forecasts === 0 || !Number.isFinite(sum) ? null : sum / forecasts,
			forecasts,
			refused: null
		};
	});
}
