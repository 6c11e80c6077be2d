import { Random } from '#lib/core/random.ts';
import { normalQuantile } from '../special/normal-distribution.ts';
import { nonzeroPlaces } from './nonzero.ts';

export interface Draws {
	/** How many draws; 1000 is the default of R's `did`. */
	count: number;
	/** Any text; the same text gives the same draws on every machine. */
	seed: string;
}

/**
 * The critical value c for which estimate ± c · se covers all parameters at once with probability `coverage`: the quantile
 * of the largest |t| over multiplier draws of their influence functions, studentised by interquartile ranges. Null when no
 * parameter varies. Source: Callaway & Sant'Anna 2021, algorithm 1, which asks for weights of mean 0 and variance 1; these are
 * signs, as R's `did` draws them (`BMisc::multiplier_bootstrap`; its manual names Mammen's two points, whose bands are wider).
 */
export function simultaneousCritical(
	influences: readonly Float64Array[],
	coverage: number,
	{ count, seed }: Draws
): number | null {
	const varying = influences.filter((influence) => influence.some((value) => Math.abs(value) > 1e-9));
	const units = varying[0]?.length ?? 0;
	if (units === 0) return null;
	const random = new Random(seed);
	const places = varying.map(nonzeroPlaces);
	const drawn = varying.map(() => new Float64Array(count));
	const multipliers = new Float64Array(units);
	for (let draw = 0; draw < count; draw += 1) {
		for (let unit = 0; unit < units; unit += 1) multipliers[unit] = random.chance(0.5) ? -1 : 1;
		varying.forEach((influence, k) => {
			let sum = 0;
			for (const unit of places[k] as Uint32Array)
				sum += (multipliers[unit] as number) * (influence[unit] as number);
			(drawn[k] as Float64Array)[draw] = sum / Math.sqrt(units);
		});
	}
	const spread = 2 * normalQuantile(0.75);
	const scales = drawn.map((values) => (quantile(values, 0.75) - quantile(values, 0.25)) / spread);
	if (scales.some((scale) => scale <= 0)) return null;
	const largest = new Float64Array(count);
	drawn.forEach((values, k) =>
		values.forEach((value, draw) => {
			largest[draw] = Math.max(largest[draw] as number, Math.abs(value) / (scales[k] as number));
		})
	);
	return quantile(largest, coverage);
}

/** The smallest value that at least the share p of values do not exceed (R's type 1). */
function quantile(values: Float64Array, p: number): number {
	const sorted = values.slice().sort();
	return sorted[Math.max(0, Math.ceil(sorted.length * p - 1e-9) - 1)] as number;
}
