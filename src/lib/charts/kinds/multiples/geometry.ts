import { formatPeriod, formatTick, type ValueFormat } from '#lib/i18n/format.ts';
import { extremes, linear, px, zeroBased } from '../../scales/linear.ts';
import { fitText, textWidth } from '../../text.ts';
import type { Reference, TrendSeries } from '../../types.ts';
import { placeSeries, trendPeriods, type PlacedSeries } from '../trend/geometry.ts';

/** One small chart: a member, what is said of it in a word, and its lines. */
export interface Panel {
	key: string;
	label: string;
	/** A word or two under the name. */
	verdict: string;
	series: readonly TrendSeries[];
	/** What the tooltip adds. */
	note?: string;
}

export interface PlacedPanel {
	panel: Panel;
	/** Left and top of the panel, its header included. */
	x: number;
	y: number;
	name: string;
	verdict: string;
	series: PlacedSeries[];
	references: number[];
	/** Level of the axis' lower end. */
	bottom: number;
}

export interface MultiplesGeometry {
	width: number;
	height: number;
	/** Charts side by side. */
	columns: number;
	panelWidth: number;
	panelHeight: number;
	panels: PlacedPanel[];
	/** Beside the first chart of each row: the ends of the one scale. */
	yTicks: { x: number; y: number; label: string }[];
	/** Under the first chart of the last row: first and last period. */
	xLabels: { x: number; y: number; label: string; anchor: 'start' | 'end' }[];
}

const LEAST_PANEL = 132;
const GAP = 16;
const HEADER = 40;
const PLOT = 66;
const FOOT = 18;
const NAME_FONT = 13;
const WORD_FONT = 12;

/** Small charts in rows, all of one scale from zero and of the same periods, so that heights compare between them. */
export function multiplesGeometry(
	panels: readonly Panel[],
	references: readonly Reference[],
	format: ValueFormat,
	width: number
): MultiplesGeometry {
	const series = panels.flatMap((panel) => panel.series);
	const [low, high] = zeroBased(
		extremes(
			series.flatMap((one) => one.points),
			references
		),
		format,
		4
	);
	const labels = [low, high].map((value) => ({ value, label: formatTick(value, format) }));
	const left = Math.ceil(Math.max(...labels.map(({ label }) => textWidth(label, WORD_FONT)))) + 8;
	const columns = Math.max(1, Math.floor((width - left + GAP) / (LEAST_PANEL + GAP)));
	const panelWidth = (width - left - (columns - 1) * GAP) / columns;
	const panelHeight = HEADER + PLOT;
	const rowHeight = panelHeight + FOOT;
	const rows = Math.ceil(panels.length / columns);
	const periods = trendPeriods(series);
	const slot = panelWidth / Math.max(1, periods.length);

	const placed = panels.map((panel, index): PlacedPanel => {
		const x = left + (index % columns) * (panelWidth + GAP);
		const y = Math.floor(index / columns) * rowHeight;
		const level = linear([low, high], [y + panelHeight, y + HEADER]);
		return {
			panel,
			x,
			y,
			name: fitText(panel.label, panelWidth, NAME_FONT),
			verdict: fitText(panel.verdict, panelWidth, WORD_FONT),
			series: panel.series.map((one) => {
				const points = new Map(one.points.map((point) => [point.period, point]));
				const slots = periods.map((period) => points.get(period) ?? null);
				return placeSeries(one, slots, (at) => x + (at + 0.5) * slot, level);
			}),
			references: references.map(({ value }) => px(level(value))),
			bottom: y + panelHeight
		};
	});
	const yTicks = Array.from({ length: rows }, (_, row) =>
		labels.map(({ value, label }) => ({
			x: left - 6,
			y: row * rowHeight + (value === low ? panelHeight : HEADER),
			label
		}))
	).flat();
	const [first, last] = [periods[0], periods.at(-1)];
	const under = rows * rowHeight - 4;
	return {
		width,
		height: rows * rowHeight,
		columns,
		panelWidth,
		panelHeight,
		panels: placed,
		yTicks,
		xLabels:
			first === undefined || last === undefined
				? []
				: [
						{ x: left, y: under, label: formatPeriod(first, { short: true }), anchor: 'start' },
						{ x: left + panelWidth, y: under, label: formatPeriod(last, { short: true }), anchor: 'end' }
					]
	};
}
