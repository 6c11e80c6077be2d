import { formatPeriod, formatValue, type ValueFormat } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { figureLines } from '../../marks/sentence.ts';
import type { Tip, TipLine } from '../../tooltip/tip.ts';
import type { TrendSeries } from '../../types.ts';
import type { TrendGeometry } from './geometry.ts';
import { toneOf } from './look.ts';

/** A trend as it is read, period for period. */
export interface ReadTrend {
	geometry: TrendGeometry;
	series: readonly TrendSeries[];
	comparison: TrendSeries | null;
	format: ValueFormat;
}

/** The figures of the period of an index, one line a series; of a series alone also what stands behind its figure. */
export function linesAt({ geometry, series, comparison, format }: ReadTrend, index: number): TipLine[] {
	const alone = series.length === 1;
	const found = geometry.series.flatMap(({ series: one, points }, order) => {
		const placed = points.find((point) => point.index === index);
		if (!placed) return [{ label: one.label, value: formatValue(null, format), tone: toneOf(one, order) }];
		const [first, ...more] = figureLines(placed.point, format, one.label, one.interval);
		return [...(first ? [{ ...first, tone: toneOf(one, order) }] : []), ...(alone ? more : [])];
	});
	const before = geometry.comparison?.points.find((point) => point.index === index);
	if (!comparison || !before) return found;
	return [
		...found,
		{
			label: `${comparison.label} (${formatPeriod(before.point.period, { short: true })})`,
			value: formatValue(before.point.value, format),
			tone: 'neutral'
		}
	];
}

/** What to know of the period of an index. */
export function noteAt({ geometry, series }: ReadTrend, index: number): string | undefined {
	const period = geometry.periods[index];
	return series.some((one) => one.points.some((point) => point.partial && point.period === period))
		? m.chart_partial_period()
		: undefined;
}

/** Over the highest of the points of the period. */
export function tipAt(trend: ReadTrend, index: number): Tip | null {
	const { geometry } = trend;
	const period = geometry.periods[index];
	if (period === undefined) return null;
	const ys = geometry.series.flatMap((one) => one.points.filter((point) => point.index === index));
	return {
		x: geometry.left + (index + 0.5) * geometry.step,
		y: Math.min(geometry.bottom, ...ys.map((point) => point.y)),
		title: formatPeriod(period),
		lines: linesAt(trend, index),
		note: noteAt(trend, index)
	};
}
