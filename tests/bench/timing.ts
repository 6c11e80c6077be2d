/** Milliseconds of many runs of the same thing. */
export interface Timing {
	count: number;
	p50: number;
	p95: number;
	max: number;
	mean: number;
	first: number;
}

export function timingOf(milliseconds: readonly number[]): Timing {
	const sorted = [...milliseconds].sort((a, b) => a - b);
	return {
		count: sorted.length,
		p50: quantile(sorted, 0.5),
		p95: quantile(sorted, 0.95),
		max: sorted.at(-1) ?? Number.NaN,
		mean: sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
		first: milliseconds[0] ?? Number.NaN
	};
}

/** Quantile of sorted values, between neighbours in proportion (Hyndman and Fan's type 7). */
export function quantile(sorted: readonly number[], q: number): number {
	const at = (sorted.length - 1) * q;
	const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	if (low === undefined || high === undefined) return Number.NaN;
	return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => timingOf(values).p50;
