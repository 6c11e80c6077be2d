import { area, line } from 'd3';
import { dayNumber } from '#lib/core/dates.ts';
import { formatPeriod, formatTick, type ValueFormat } from '#lib/i18n/format.ts';
import { dodge } from '../../marks/dodge.ts';
import { extremes, linear, px, zeroBased } from '../../scales/linear.ts';
import { firstDay, nextPeriod, periodsBetween, positionOf } from '../../scales/period.ts';
import { fitText, textWidth } from '../../text.ts';
import type { MarkedTime, Reference, TrendPoint, TrendSeries } from '../../types.ts';

const TICK_FONT = 12;
const LABEL_FONT = 12;
const LABEL_GAP = 15;
const BAND_LINE = 17;
export const NARROW = 480;

export interface PlacedPoint {
	index: number;
	point: TrendPoint;
	x: number;
	y: number;
}

export interface PlacedSeries {
	series: TrendSeries;
	path: string;
	/** Interval band; empty text without intervals. */
	band: string;
	points: PlacedPoint[];
	/** Direct label at the end of the line; null on narrow drawings, which have a legend. */
	label: { x: number; y: number; text: string } | null;
}

export interface PlacedBand {
	x: number;
	width: number;
	label: string;
	labelX: number;
	labelY: number;
}

export interface TrendGeometry {
	width: number;
	height: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
	narrow: boolean;
	periods: string[];
	/** Width of one period. */
	step: number;
	series: PlacedSeries[];
	comparison: PlacedSeries | null;
	bands: PlacedBand[];
	references: { y: number; text: string }[];
	xTicks: { x: number; label: string }[];
	yTicks: { y: number; label: string }[];
}

export interface TrendInput {
	series: readonly TrendSeries[];
	/** Laid over the periods one for one, from `comparisonFrom` (by default its own first period) on. */
	comparison?: TrendSeries | null;
	comparisonFrom?: string;
	marked?: readonly MarkedTime[];
	references?: readonly Reference[];
	referenceTexts?: readonly string[];
	width: number;
	height: number;
	format: ValueFormat;
	domain?: readonly [number, number];
}

/** Every period from the first to the last that any series names, gaps filled in. */
export function trendPeriods(series: readonly TrendSeries[]): string[] {
	const named = series.flatMap((one) => one.points.map((point) => point.period));
	const sorted = named.sort((a, b) => firstDay(a) - firstDay(b));
	const [first, last] = [sorted[0], sorted.at(-1)];
	return first === undefined || last === undefined ? [] : periodsBetween(first, last);
}

/** Where everything of a trend lies, in pixels. A period is a slot of equal width; its point stands in the middle. */
export function trendGeometry(input: TrendInput): TrendGeometry {
	const { width, height, format, comparison = null, marked = [], references = [] } = input;
	const narrow = width < NARROW;
	const periods = trendPeriods(input.series);
	const drawn = comparison ? [...input.series, comparison] : [...input.series];
	const [low, high] =
		input.domain ??
		zeroBased(
			extremes(
				drawn.flatMap((one) => one.points),
				references
			),
			format,
			4
		);

	const ticks = linear([low, high], [0, 1]).ticks(4);
	const tickWidth = Math.max(0, ...ticks.map((tick) => textWidth(formatTick(tick, format), TICK_FONT)));
	const direct = !narrow && drawn.length > 1;
	const labelWidth = direct
		? Math.min(width * 0.32, Math.max(...drawn.map((one) => textWidth(one.label, LABEL_FONT))) + 4)
		: 0;
	const left = Math.ceil(tickWidth) + 10;
	const right = width - (direct ? labelWidth + 12 : 12);
	const slot = periods.length > 0 ? (right - left) / periods.length : 0;
	const position = linear([0, Math.max(1, periods.length)], [left, right]);

	const bands = placeBands(marked, periods, position, right);
	const bandLines = Math.max(0, ...bands.map((band) => band.line + 1));
	const top = 10 + bandLines * BAND_LINE;
	const bottom = height - 26;
	const y = linear([low, high], [bottom, top]);

	const place = (series: TrendSeries, slotPeriods: readonly string[]) => {
		const points = new Map(series.points.map((point) => [point.period, point]));
		const slots = slotPeriods.map((period) => points.get(period) ?? null);
		return placeSeries(series, slots, (index) => left + (index + 0.5) * slot, y);
	};
	const series = input.series.map((one) => place(one, periods));
	const placedComparison = comparison
		? place(comparison, comparedPeriods(comparison, input.comparisonFrom, periods.length))
		: null;
	if (direct)
		labelEnds(
			[...series, ...(placedComparison ? [placedComparison] : [])],
			right + 8,
			labelWidth,
			top,
			bottom
		);

	return {
		width,
		height,
		left,
		right,
		top,
		bottom,
		narrow,
		periods,
		step: slot,
		series,
		comparison: placedComparison,
		bands: bands.map(({ x, width: bandWidth, label, labelX, line: bandLine }) => ({
			x,
			width: bandWidth,
			label,
			labelX,
			labelY: 13 + bandLine * BAND_LINE
		})),
		references: references.map((reference, at) => ({
			y: y(reference.value),
			text: input.referenceTexts?.[at] ?? ''
		})),
		xTicks: periodTicks(periods, left, slot, right),
		yTicks: ticks.map((tick) => ({ y: y(tick), label: formatTick(tick, format) }))
	};
}

/** The periods of the comparison that fall on the slots, in step with them. */
function comparedPeriods(comparison: TrendSeries, from: string | undefined, count: number): string[] {
	const periods: string[] = [];
	let period = from ?? trendPeriods([comparison])[0];
	while (period !== undefined && periods.length < count) {
		periods.push(period);
		period = nextPeriod(period);
	}
	return periods;
}

/** A series in its slots: its line, its band and its points. */
export function placeSeries(
	series: TrendSeries,
	slots: readonly (TrendPoint | null)[],
	x: (index: number) => number,
	y: (value: number) => number
): PlacedSeries {
	const points = slots.flatMap((point, index) =>
		point === null || point.value === null
			? []
			: [{ index, point, x: x(index), y: y(point.value) } satisfies PlacedPoint]
	);
	const path = line<TrendPoint | null>()
		.defined((point) => point !== null && point.value !== null)
		.x((_, index) => px(x(index)))
		.y((point) => px(y(point?.value ?? 0)))(slots);
	const band = area<TrendPoint | null>()
		.defined(
			(point) =>
				point !== null &&
				point.value !== null &&
				typeof point.lower === 'number' &&
				typeof point.upper === 'number'
		)
		.x((_, index) => px(x(index)))
		.y0((point) => px(y(point?.lower ?? 0)))
		.y1((point) => px(y(point?.upper ?? 0)))(slots);
	return { series, path: path ?? '', band: band ?? '', points, label: null };
}

function labelEnds(placed: PlacedSeries[], x: number, width: number, top: number, bottom: number) {
	const ended = placed.filter((one) => one.points.length > 0);
	const centres = dodge(
		ended.map((one) => one.points.at(-1)?.y ?? bottom),
		LABEL_GAP,
		top,
		bottom
	);
	ended.forEach((one, at) => {
		one.label = { x, y: centres[at] ?? bottom, text: fitText(one.series.label, width, LABEL_FONT) };
	});
}

function placeBands(
	marked: readonly MarkedTime[],
	periods: readonly string[],
	position: (value: number) => number,
	right: number
) {
	const first = periods[0];
	if (first === undefined) return [];
	const ends: number[] = [];
	return marked.flatMap((time) => {
		const from = positionOf(dayNumber(time.from), periods);
		const to = positionOf(dayNumber(time.to) + 1, periods);
		// Wholly before the first period or after the last.
		if (to <= from) return [];
		const x = position(from);
		const textLength = textWidth(time.label, TICK_FONT);
		const labelX = Math.max(position(0), Math.min(x, right - textLength));
		let line = ends.findIndex((end) => end + 10 < labelX);
		if (line < 0) line = ends.length;
		ends[line] = labelX + textLength;
		return [{ x, width: Math.max(2, position(to) - x), label: time.label, labelX, line }];
	});
}

/** Labels under every nth period, n the least that keeps them apart. */
function periodTicks(periods: readonly string[], left: number, slot: number, right: number) {
	const labels = periods.map((period) => formatPeriod(period, { short: true }));
	const widest = Math.max(0, ...labels.map((label) => textWidth(label, TICK_FONT)));
	const every = [1, 2, 3, 4, 6, 12, 13, 26, 52].find((n) => n * slot >= widest + 10) ?? periods.length;
	return labels.flatMap((label, index) => {
		const x = left + (index + 0.5) * slot;
		const fits = x + textWidth(label, TICK_FONT) / 2 <= right + 12;
		return index % every === 0 && fits ? [{ x, label }] : [];
	});
}
