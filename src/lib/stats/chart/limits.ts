import { finite, refused, type Outcome } from '../outcome.ts';
import { isShare, pooled, type Trials } from '../trials.ts';

/** One point of a control chart. Limits hold from the last stated change to the next. */
export interface ChartPoint {
	value: number;
	centre: number;
	lower: number;
	upper: number;
	/** Standard deviation by which the rules measure distances from the centre. */
	sigma: number;
}

/**
 * Individuals chart (XmR): centre ± 2.66 × mean moving range, that is three standard deviations by 3 ÷ d₂ with d₂ = 1.128.
 * Limits are computed anew at each index in `changes` (the first of a new phase) and nowhere else. A phase of one point has
 * none: refused `chart_phase_short`; `chart_value_missing` where a value is none, `chart_value_too_large` where limits are beyond all numbers. Source: Wheeler 1993, Understanding Variation; NIST/SEMATECH e-Handbook 6.3.2.2.
 */
export function xmrChart(values: readonly number[], changes: readonly number[] = []): Outcome<ChartPoint[]> {
	if (!values.every(Number.isFinite)) return refused('chart_value_missing');
	const chart = inPhases(values, changes, (phase) => {
		const centre = phase.reduce((sum, value) => sum + value, 0) / phase.length;
		const ranges = phase.slice(1).map((value, i) => Math.abs(value - (phase[i] as number)));
		const sigma = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / 1.128;
		return phase.map((value) => ({
			value,
			centre,
			sigma,
			lower: centre - 3 * sigma,
			upper: centre + 3 * sigma
		}));
	});
	return 'refused' in chart ? chart : finite(chart.value, 'chart_value_too_large');
}

/**
 * p-chart of shares: the overall share ± 3 binomial standard deviations of each point's own trials, cut to [0, 1]. Refused
 * `chart_phase_short` and `chart_no_trials`. Source: Shewhart 1931; Montgomery, Introduction to Statistical Quality Control, ch. 7.
 */
export function pChart(points: readonly Trials[], changes: readonly number[] = []): Outcome<ChartPoint[]> {
	if (!points.every(isShare)) return refused('chart_no_trials');
	return inPhases(points, changes, (phase) => {
		const centre = pooled(phase)?.mean as number;
		return phase.map((point) => {
			const sigma = Math.sqrt((centre * (1 - centre)) / point.trials);
			return {
				value: point.successes / point.trials,
				centre,
				sigma,
				lower: Math.max(0, centre - 3 * sigma),
				upper: Math.min(1, centre + 3 * sigma)
			};
		});
	});
}

function inPhases<Item>(
	items: readonly Item[],
	changes: readonly number[],
	limits: (phase: readonly Item[]) => ChartPoint[]
): Outcome<ChartPoint[]> {
	const starts = [0, ...changes.filter((index) => index > 0 && index < items.length).sort((a, b) => a - b)];
	const phases = starts.map((start, i) => items.slice(start, starts[i + 1]));
	if (phases.some((phase) => phase.length < 2)) return refused('chart_phase_short');
	return { value: phases.flatMap(limits) };
}
