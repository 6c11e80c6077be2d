import { refused, type Outcome } from '../outcome.ts';
import type { Fitted, Method, MethodId, Path } from './method.ts';
import { leastCost } from './nelder-mead.ts';

/** Which parts a smoothing model has. */
export interface SmoothingForm {
	damped: boolean;
	seasonal: 'none' | 'additive' | 'multiplicative';
}

/** Weights in (0, 1) as in FPP3: level α, trend β*, season γ; φ damps the trend (1: not). */
export interface SmoothingWeights {
	alpha: number;
	beta: number;
	gamma: number;
	phi: number;
}

/** Level, trend and the seasonal terms of the last year, the oldest first. */
export interface SmoothingState {
	level: number;
	trend: number;
	season: readonly number[];
}

/**
 * Runs Holt's or Holt–Winters' recursion over a series: one-step forecasts and the state at the end. Additive trend;
 * season none, additive or multiplicative. Source: Hyndman & Athanasopoulos, FPP3, sections 8.2 and 8.3.
 */
export function smooth(
	series: readonly number[],
	form: SmoothingForm,
	weights: SmoothingWeights,
	start: SmoothingState
): { fitted: number[]; state: SmoothingState } {
	let state = start;
	const fitted = series.map((value) => {
		const expected = ahead(state, form, weights, 1);
		state = next(state, form, weights, value);
		return expected;
	});
	return { fitted, state };
}

/** The forecast `steps` ahead of a state. */
export function ahead(
	{ level, trend, season }: SmoothingState,
	{ seasonal }: SmoothingForm,
	{ phi }: SmoothingWeights,
	steps: number
): number {
	let grown = 0;
	for (let i = 1; i <= steps; i += 1) grown += phi ** i;
	const base = level + grown * trend;
	if (seasonal === 'none') return base;
	const term = season[(steps - 1) % season.length] as number;
	return seasonal === 'additive' ? base + term : base * term;
}

function next(
	state: SmoothingState,
	{ seasonal }: SmoothingForm,
	w: SmoothingWeights,
	value: number
): SmoothingState {
	const { level, trend, season } = state;
	const [term = 0, ...later] = season;
	const carried = level + w.phi * trend;
	const adjusted = seasonal === 'none' ? value : seasonal === 'additive' ? value - term : value / term;
	const raised = w.alpha * adjusted + (1 - w.alpha) * carried;
	const turned =
		seasonal === 'none'
			? []
			: [
					...later,
					w.gamma * (seasonal === 'additive' ? value - carried : value / carried) + (1 - w.gamma) * term
				];
	return { level: raised, trend: w.beta * (raised - level) + (1 - w.beta) * w.phi * trend, season: turned };
}

/**
 * The state before the first value: the first value and step, or with a season the mean of the first year, the step between
 * the first two years, and the first year about its mean (`initial = "simple"` of R's forecast).
 */
export function simpleStart(
	series: readonly number[],
	seasonal: SmoothingForm['seasonal'],
	season: number
): SmoothingState {
	const [first = 0, second = 0] = series;
	if (seasonal === 'none') return { level: first, trend: second - first, season: [] };
	const mean = (from: number) =>
		series.slice(from, from + season).reduce((sum, value) => sum + value, 0) / season;
	const level = mean(0);
	return {
		level,
		trend: (mean(season) - level) / season,
		season: series.slice(0, season).map((value) => (seasonal === 'additive' ? value - level : value / level))
	};
}

function smoothing(id: MethodId, form: SmoothingForm): Method {
	return {
		id,
		fit(series, { season }) {
			const least = form.seasonal === 'none' ? 5 : 2 * season + 1;
			if (series.length < least)
				return refused('forecast_too_short', { points: series.length, needed: least });
			if (form.seasonal === 'multiplicative' && series.some((value) => value <= 0))
				return refused('forecast_unfit');
			return fitted(series, form, season);
		}
	};
}

function fitted(
	series: readonly number[],
	form: SmoothingForm,
	season: number,
	from?: readonly number[]
): Outcome<Fitted> {
	const start = simpleStart(series, form.seasonal, season);
	const squares = (at: readonly number[]) => {
		const run = smooth(series, form, weightsOf(at, form), start);
		const sum = series.reduce((total, value, i) => total + (value - (run.fitted[i] as number)) ** 2, 0);
		return Number.isFinite(sum) ? sum : Infinity;
	};
	const best = leastCost(
		squares,
		from ?? [0, -2, -2, 2],
		from === undefined ? {} : { most: 150, tolerance: 1e-6 }
	);
	if (!Number.isFinite(best.cost)) return refused('forecast_unfit');
	const weights = weightsOf(best.at, form);
	const run = smooth(series, form, weights, start);
	const residuals = series.map((value, i) => value - (run.fitted[i] as number));
	const { alpha, beta, gamma, phi } = weights;
	return {
		value: {
			parameters: {
				alpha,
				beta,
				...(form.seasonal === 'none' ? {} : { gamma }),
				...(form.damped ? { phi } : {})
			},
			residuals,
			path(horizon, shock): Path {
				let state = run.state;
				const path: Path = { values: [], levels: [] };
				for (let step = 0; step < horizon; step += 1) {
					const value = ahead(state, form, weights, 1) + shock();
					state = next(state, form, weights, value);
					path.values.push(value);
					path.levels.push(state.level);
				}
				return path;
			},
			refitted(random) {
				const again = fitted(
					run.fitted.map((value) => value + random.pick(residuals)),
					form,
					season,
					best.at
				);
				return 'value' in again ? again.value : null;
			}
		}
	};
}

/** Any numbers as weights in (0, 1); φ between 0.8 and 0.98, as R's forecast bounds it. */
function weightsOf(
	[a = 0, b = 0, c = 0, d = 0]: readonly number[],
	{ damped, seasonal }: SmoothingForm
): SmoothingWeights {
	const share = (x: number) => 1 / (1 + Math.exp(-x));
	return {
		alpha: share(a),
		beta: share(b),
		gamma: seasonal === 'none' ? 0 : share(c),
		phi: damped ? 0.8 + 0.18 * share(d) : 1
	};
}

/** Exponential smoothing by least squares of one-step errors. */
export const smoothingMethods: readonly Method[] = [
	smoothing('holt', { damped: false, seasonal: 'none' }),
	smoothing('holt_damped', { damped: true, seasonal: 'none' }),
	smoothing('holt_winters_additive', { damped: true, seasonal: 'additive' }),
	smoothing('holt_winters_multiplicative', { damped: true, seasonal: 'multiplicative' })
];
