import type { Random } from '#lib/core/random.ts';
import { orNull, refused, type Outcome } from '../outcome.ts';
import { bassAdopted } from './bass.ts';
import type { Fitted, Method, MethodId, SeriesKind } from './method.ts';
import { leastCost } from './nelder-mead.ts';

/** A curve over time (0 is the first value) with free parameters, from any real numbers to allowed ones. */
interface Curve {
	id: MethodId;
	starts(series: readonly number[], ceiling: number): number[][];
	parameters(at: readonly number[], ceiling: number): Record<string, number>;
	/** Infinity where the parameters make no curve: no fit comes to rest there. */
	value(parameters: Record<string, number>, time: number): number;
}

const share = (x: number) => 1 / (1 + Math.exp(-x));
const logit = (x: number) => Math.log(x / (1 - x));
const inside = (x: number) => Math.min(0.98, Math.max(0.02, x));

/**
 * Logistic growth to a saturation no higher than the ceiling: saturation ÷ (1 + exp(−(start + speed · t))).
 * Source: Mansfield 1961, Econometrica 29(4); Griliches 1957, Econometrica 25(4).
 */
const logistic: Curve = {
	id: 'logistic',
	starts(series, ceiling) {
		const [first, last] = [series[0] as number, series.at(-1) as number];
		return [0.95, 0.6].map((part) => {
			const top = Math.max(part * ceiling, Math.min(ceiling * 0.99, last * 1.3));
			const [a, b] = [logit(inside(first / top)), logit(inside(last / top))];
			return [logit(inside(top / ceiling)), a, (b - a) / series.length];
		});
	},
	parameters: ([k = 0, a = 0, b = 0], ceiling) => ({ saturation: ceiling * share(k), start: a, speed: b }),
	value: ({ saturation = 0, start = 0, speed = 0 }, time) => saturation * share(start + speed * time)
};

/** Bass's curve upon what was there before: base + the adopted of m. Source: Bass 1969, Management Science 15(5). */
const bass: Curve = {
	id: 'bass',
	starts(series, ceiling) {
		const [first, last] = [series[0] as number, series.at(-1) as number];
		const room = inside((Math.max(last, first) - first + 0.1 * ceiling) / ceiling);
		return [-4, -6].map((p) => [logit(inside(first / ceiling)), logit(room), p, -2]);
	},
	parameters([base = 0, m = 0, p = 0, q = 0], ceiling) {
		const ground = ceiling * share(base);
		return { base: ground, m: (ceiling - ground) * share(m), p: share(p), q: share(q) };
	},
	value({ base = 0, m = 0, p = 0, q = 0 }, time) {
		const adopted = orNull(bassAdopted(time, { p, q, m }));
		return adopted === null ? Infinity : base + adopted;
	}
};

const LEAST = 8;

function diffusion(curve: Curve): Method {
	return {
		id: curve.id,
		fit(series, kind) {
			if (series.length < LEAST)
				return refused('forecast_too_short', { points: series.length, needed: LEAST });
			return fitted(curve, series, kind);
		}
	};
}

function fitted(
	curve: Curve,
	series: readonly number[],
	kind: SeriesKind,
	from?: readonly number[]
): Outcome<Fitted> {
	// Without a bound of its own the saturation is sought up to ten times what was seen.
	const ceiling = kind.ceiling ?? 10 * Math.max(...series);
	if (!(ceiling > 0)) return refused('forecast_unfit');
	const squares = (at: readonly number[]) => {
		const parameters = curve.parameters(at, ceiling);
		const sum = series.reduce((total, value, t) => total + (value - curve.value(parameters, t)) ** 2, 0);
		return Number.isFinite(sum) ? sum : Infinity;
	};
	const starts = from === undefined ? curve.starts(series, ceiling) : [from];
	const [best] = starts
		.map((start) => leastCost(squares, start, { most: from === undefined ? 800 : 250, tolerance: 1e-8 }))
		.sort((a, b) => a.cost - b.cost);
	if (best === undefined || !Number.isFinite(best.cost)) return refused('forecast_unfit');
	const parameters = curve.parameters(best.at, ceiling);
	const at = (time: number) => curve.value(parameters, time);
	const residuals = series.map((value, t) => value - at(t));
	return {
		value: {
			parameters,
			residuals,
			path(horizon, shock) {
				const levels = Array.from({ length: horizon }, (_, step) => at(series.length + step));
				return { levels, values: levels.map((level) => level + shock()) };
			},
			refitted(random: Random) {
				const again = fitted(
					curve,
					residuals.map((_, t) => at(t) + random.pick(residuals)),
					kind,
					best.at
				);
				return 'value' in again ? again.value : null;
			}
		}
	};
}

/** Diffusion curves by nonlinear least squares (Srinivasan & Mason 1986, Marketing Science 5(2)). */
export const diffusionMethods: readonly Method[] = [diffusion(logistic), diffusion(bass)];
