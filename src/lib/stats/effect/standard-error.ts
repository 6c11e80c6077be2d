import { studentQuantile } from '../special/student.ts';
import type { Parameter } from './aggregate.ts';
import type { GroupTimes } from './group-time.ts';

/** How uncertain a parameter is, and the distribution its interval takes. */
export interface StandardError {
	/** In the unit of the outcome; null where the data cannot tell (nothing varies, or no unit is to spare). */
	se: number | null;
	/** Degrees of freedom of Student's t; Infinity for the normal distribution. */
	df: number;
}

/**
 * From the influence function: √(Σ ψ²) ÷ n, for many units (Callaway & Sant'Anna 2021, theorem 2). Null below the size
 * that R's `did` takes for zero.
 */
export function influenceError({ influence }: Pick<Parameter, 'influence'>): StandardError {
	const se = Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0)) / influence.length;
	return { se: se > Math.sqrt(Number.EPSILON) * 10 ? se : null, df: Infinity };
}

/**
 * For few units, such as the wards of a district: cohorts are taken as given, and what a unit's outcomes vary about its
 * cohort's mean is taken as alike in all cohorts, so that all units tell the variance even where a cohort has one member;
 * t with n − cohorts degrees of freedom. The estimate is Σ_c κ_c′·Ȳ_c, its variance Σ_c σ²(κ_c) ÷ n_c. Null when no
 * degree of freedom is left. Source: the least-squares theory of cell means, Scheffé 1959, The Analysis of Variance, ch. 3.
 */
export function pooledError(groupTimes: GroupTimes, { weights }: Pick<Parameter, 'weights'>): StandardError {
	const { panel, cohorts, cells } = groupTimes;
	const df = panel.units.length - cohorts.length;
	if (df <= 0) return { se: null, df };
	const deviations = cohorts.flatMap(({ members }) => {
		const centre = panel.times.map(
			(_, t) => members.reduce((sum, unit) => sum + (panel.outcomes[unit]?.[t] as number), 0) / members.length
		);
		return members.map((unit) => centre.map((mean, t) => (panel.outcomes[unit]?.[t] as number) - mean));
	});
	const place = new Map(panel.times.map((time, index) => [time, index]));
	const variance = cohorts.reduce((total, { members }, c) => {
		const kappa = new Float64Array(panel.times.length);
		cells.forEach(({ time, base, contrast }, index) => {
			const weight = (weights[index] as number) * (contrast[c] as number);
			const [at, from] = [place.get(time) as number, place.get(base) as number];
			kappa[at] = (kappa[at] as number) + weight;
			kappa[from] = (kappa[from] as number) - weight;
		});
		const squares = deviations.reduce(
			(sum, line) => sum + line.reduce((dot, value, t) => dot + value * (kappa[t] as number), 0) ** 2,
			0
		);
		return total + squares / df / members.length;
	}, 0);
	const se = Math.sqrt(variance);
	return { se: se > Math.sqrt(Number.EPSILON) * 10 ? se : null, df };
}

/** Half-widths in standard errors of intervals that cover one, and `many` parameters at once (Bonferroni: Dunn 1961, JASA 56), at 95 %. */
export function criticalValues(df: number, many: number): { one: number; all: number } {
	return { one: studentQuantile(0.95, df), all: studentQuantile(1 - 0.05 / Math.max(1, many), df) };
}
