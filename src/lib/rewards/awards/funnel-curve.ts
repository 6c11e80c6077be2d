import { funnelLimits } from '#lib/stats/funnel.ts';
import type { Interval } from '#lib/stats/interval.ts';
import { orNull } from '#lib/stats/outcome.ts';

/** The limits about a share for schools of one size. */
export interface CurvePoint {
	n: number;
	/** 95 % */
	narrow: Interval;
	/** 99.8 % */
	wide: Interval;
}

/** The limits for sizes up to the largest, some eighty of them: the curves of a funnel plot. */
export function funnelCurve(overall: number, largest: number): CurvePoint[] {
	const step = Math.max(1, Math.ceil(largest / 80));
	const sizes = Array.from({ length: Math.ceil((largest * 1.04) / step) }, (_, at) => 5 + at * step);
	return sizes.flatMap((n) => {
		const narrow = orNull(funnelLimits(overall, n, 0.95));
		const wide = orNull(funnelLimits(overall, n, 0.998));
		return narrow && wide ? [{ n, narrow, wide }] : [];
	});
}
