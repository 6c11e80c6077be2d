import { formatWeekday } from '#lib/i18n/format.ts';
import { textWidth } from '../../text.ts';
import type { HourCell } from '../../types.ts';

const FONT = 12;
const STEPS = 7;

export interface PlacedCell {
	weekday: number;
	hour: number;
	count: number;
	/** Share of all counts in [0, 1]; 0 when there are none. */
	share: number;
	/** Centre of the cell. */
	x: number;
	y: number;
	/** Side of the square: its area is proportional to the count, so that the map reads without colour. */
	side: number;
	/** 0–6, the token of the sequence. */
	step: number;
}

export interface HeatmapGeometry {
	width: number;
	height: number;
	left: number;
	top: number;
	cell: { width: number; height: number };
	/** Row by row: Monday 0 h, 1 h … Sunday 23 h, within the hours drawn. */
	cells: PlacedCell[];
	hours: number[];
	rows: { y: number; label: string }[];
	columns: { x: number; label: string }[];
	max: number;
}

/** Hours from the first to the last with a count, at least 7–18 so that office hours always show. */
export function hoursDrawn(cells: readonly HourCell[]): number[] {
	const used = cells.filter((cell) => cell.count > 0).map((cell) => cell.hour);
	const first = Math.min(7, ...used);
	const last = Math.max(18, ...used);
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Where the cells of an hour × weekday map lie. A cell that is not given counts 0. */
export function heatmapGeometry(cells: readonly HourCell[], width: number): HeatmapGeometry {
	const counts = new Map(cells.map((cell) => [`${cell.weekday} ${cell.hour}`, cell.count]));
	const total = cells.reduce((sum, cell) => sum + cell.count, 0);
	const max = Math.max(0, ...cells.map((cell) => cell.count));
	const hours = hoursDrawn(cells);
	const weekdays = [1, 2, 3, 4, 5, 6, 7];
	const short = width < 480;
	const names = weekdays.map((day) => formatWeekday(day, { short }));
	const left = Math.max(...names.map((name) => textWidth(name, FONT))) + 10;
	const top = 22;
	const cellWidth = (width - left - 2) / hours.length;
	const cellHeight = Math.min(28, Math.max(24, cellWidth));
	const full = Math.min(cellWidth, cellHeight) - 2;
	const every = [1, 2, 3, 4, 6].find((n) => n * cellWidth >= 26) ?? 6;
	return {
		width,
		height: top + cellHeight * 7 + 4,
		left,
		top,
		cell: { width: cellWidth, height: cellHeight },
		hours,
		max,
		rows: weekdays.map((_, index) => ({ y: top + (index + 0.5) * cellHeight, label: names[index] ?? '' })),
		columns: hours.flatMap((hour, index) =>
			index % every === 0 ? [{ x: left + (index + 0.5) * cellWidth, label: String(hour) }] : []
		),
		cells: weekdays.flatMap((weekday, row) =>
			hours.map((hour, index) => {
				const count = counts.get(`${weekday} ${hour}`) ?? 0;
				const part = max === 0 ? 0 : count / max;
				return {
					weekday,
					hour,
					count,
					share: total === 0 ? 0 : count / total,
					x: left + (index + 0.5) * cellWidth,
					y: top + (row + 0.5) * cellHeight,
					side: count === 0 ? 0 : Math.max(3, full * Math.sqrt(part)),
					step: Math.min(STEPS - 1, Math.floor(part * STEPS))
				};
			})
		)
	};
}
