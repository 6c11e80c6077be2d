import { Random } from '#lib/core/random.ts';
import { finite, refused, type Outcome } from '../outcome.ts';
import { diffusionMethods } from './diffusion.ts';
import type { MethodId, SeriesKind } from './method.ts';
import { naiveMethods } from './naive.ts';
import { rollingErrors, type RollingError } from './rolling-origin.ts';
import { smoothingMethods } from './smoothing.ts';

/** From the simplest: of equal errors the simpler is taken. */
export const methods = [...naiveMethods, ...smoothingMethods, ...diffusionMethods];

export interface ForecastOptions {
	horizon: number;
	kind: SeriesKind;
	/** Level to be reached; null for none. */
	target: number | null;
	/** How far ahead the target is looked for, in periods. */
	farthest: number;
	draws: number;
	seed: string;
}

/** When the target is reached: steps from the last value (1 is the next); null for not within `farthest`. */
export interface TargetTime {
	when: number | null;
	/** Ends of a 95 % interval. */
	earliest: number | null;
	latest: number | null;
	/** It is reached at the last value already. */
	already: boolean;
}

export interface Forecast {
	method: MethodId;
	parameters: Record<string, number>;
	/** Rolling-origin error of the method used, and of all. */
	error: number;
	compared: RollingError[];
	/** With 95 % prediction intervals, within [0, ceiling] where there is one. */
	steps: { value: number; lower: number; upper: number }[];
	target: TargetTime | null;
}

/** Fewest values for a forecast: the origins need something before and after them. */
const LEAST = 12;

/**
 * Forecasts a series by the method whose past forecasts were least off (benchmarks, smoothing and diffusion compared from
 * the same origins: the last 40 % of the series, up to six steps ahead), with intervals from bootstrapped errors and, for
 * diffusion, refitted curves. Refused: `forecast_too_short`, `forecast_gap`, `forecast_unfit`. Source: FPP3, sections 5.5 and 5.10.
 */
export function forecast(series: readonly (number | null)[], options: ForecastOptions): Outcome<Forecast> {
	if (series.length < LEAST) return refused('forecast_too_short', { points: series.length, needed: LEAST });
	const values = series.filter((value) => value !== null && Number.isFinite(value)) as number[];
	if (values.length < series.length) return refused('forecast_gap');
	const { kind, horizon, target, farthest } = options;
	const compared = rollingErrors(values, kind, methods, {
		first: Math.ceil(values.length * 0.6),
		horizon: Math.min(horizon, 6)
	});
	const ranked = compared
		.filter((each) => each.error !== null)
		.sort((a, b) => (a.error ?? 0) - (b.error ?? 0));
	for (const { method: id, error } of ranked) {
		const fit = methods.find((method) => method.id === id)?.fit(values, kind);
		if (fit === undefined || 'refused' in fit) continue;
		const random = new Random(options.seed);
		const bound = (value: number) =>
			kind.ceiling === null ? value : Math.min(kind.ceiling, Math.max(0, value));
		const reach = target === null ? horizon : Math.max(horizon, farthest);
		const drawn = Array.from({ length: options.draws }, () => {
			const again = fit.value.refitted(random) ?? fit.value;
			return {
				values: again.path(horizon, () => random.pick(fit.value.residuals)).values,
				// The pace itself: shocks to come would carry any series over any target some day.
				levels: again.path(reach, () => 0).levels
			};
		});
		const expected = fit.value.path(reach, () => 0);
		return finite<Forecast>(
			{
				method: id,
				parameters: fit.value.parameters,
				error: error as number,
				compared,
				steps: Array.from({ length: horizon }, (_, step) => {
					const spread = drawn.map((path) => bound(path.values[step] as number)).sort((a, b) => a - b);
					return {
						value: bound(expected.values[step] as number),
						lower: quantile(spread, 0.025),
						upper: quantile(spread, 0.975)
					};
				}),
				target:
					target === null
						? null
						: targetTime(
								values.at(-1) as number,
								expected.levels,
								drawn.map(({ levels }) => levels),
								target
							)
			},
			'forecast_unfit'
		);
	}
	return refused('forecast_unfit');
}

function targetTime(
	last: number,
	expected: readonly number[],
	drawn: readonly (readonly number[])[],
	target: number
): TargetTime {
	const reached = (levels: readonly number[]) => {
		const step = levels.findIndex((level) => level >= target);
		return step === -1 ? Infinity : step + 1;
	};
	const times = drawn.map(reached).sort((a, b) => a - b);
	const orNever = (step: number) => (step === Infinity ? null : step);
	return {
		when: orNever(reached(expected)),
		earliest: orNever(quantile(times, 0.025)),
		latest: orNever(quantile(times, 0.975)),
		already: last >= target
	};
}

function quantile(sorted: readonly number[], p: number): number {
	return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * p) - 1))] as number;
}
