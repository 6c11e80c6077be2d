import { formatCount, formatPercent } from '#lib/i18n/format.ts';
import { fitText, textWidth } from '../../text.ts';
import type { Category, ShareRow } from '../../types.ts';

const FONT = 13;
const SMALL = 12;
export const NARROW = 480;
const TOP = 20;

export interface Segment {
	category: Category;
	count: number;
	/** Share of the row in [0, 1]. */
	share: number;
	x: number;
	y: number;
	width: number;
	height: number;
	/** Words inside the segment; empty where they do not fit. */
	text: string;
}

export interface PlacedShare {
	row: ShareRow;
	total: number;
	label: string;
	labelX: number;
	labelY: number;
	totalText: string;
	totalX: number;
	totalY: number;
	/** Empty when the row counts nothing. */
	segments: Segment[];
	/** What pointer and focus ring cover. */
	box: { x: number; y: number; width: number; height: number };
}

export interface ShareGeometry {
	width: number;
	height: number;
	narrow: boolean;
	rows: PlacedShare[];
	/** Ticks of the share axis: x of 0, 25 … 100 % for rows, y for columns. */
	ticks: { at: number; label: string }[];
	plot: { left: number; right: number; top: number; bottom: number };
}

function segmentsOf(row: ShareRow, categories: readonly Category[]) {
	const counts = categories.map((category) => ({ category, count: row.counts[category.key] ?? 0 }));
	const total = counts.reduce((sum, { count }) => sum + count, 0);
	let start = 0;
	const parts = counts
		.filter(({ count }) => count > 0)
		.map(({ category, count }) => {
			const share = count / total;
			const part = { category, count, share, start };
			start += share;
			return part;
		});
	return { total, parts };
}

const quarters = [0, 0.25, 0.5, 0.75, 1];

/** One horizontal bar of full length a row, cut in the order of the categories. */
export function shareRows(
	rows: readonly ShareRow[],
	categories: readonly Category[],
	width: number
): ShareGeometry {
	const narrow = width < NARROW;
	const rowHeight = narrow ? 48 : 30;
	const barHeight = 20;
	const placed = rows.map((row) => ({ row, ...segmentsOf(row, categories) }));
	const totals = placed.map(({ total }) => formatCount(total));
	const totalWidth = Math.max(0, ...totals.map((total) => textWidth(total, SMALL)));
	const longest = Math.max(0, ...rows.map((row) => textWidth(row.label, FONT)));
	const left = narrow ? 4 : Math.min(longest, width * 0.36) + 12;
	const right = narrow ? width - 16 : width - Math.max(totalWidth, 20) - 16;
	const span = right - left;
	return {
		width,
		height: TOP + rows.length * rowHeight + 4,
		narrow,
		plot: { left, right, top: TOP, bottom: TOP + rows.length * rowHeight },
		ticks: quarters.map((at) => ({ at: left + at * span, label: formatPercent(at, { digits: 0 }) })),
		rows: placed.map(({ row, total, parts }, index) => {
			const top = TOP + index * rowHeight;
			const y = narrow ? top + 22 : top + (rowHeight - barHeight) / 2;
			return {
				row,
				total,
				label: fitText(row.label, narrow ? width - totalWidth - 24 : left - 12, FONT),
				labelX: narrow ? 4 : left - 12,
				labelY: narrow ? top + 16 : top + rowHeight / 2 + 4.5,
				totalText: totals[index] ?? '',
				totalX: width - 4,
				totalY: narrow ? top + 16 : top + rowHeight / 2 + 4.5,
				box: { x: 0, y: top, width, height: rowHeight },
				segments: parts.map(({ category, count, share, start }) => {
					const text = formatPercent(share, { digits: 0 });
					const segmentWidth = share * span;
					return {
						category,
						count,
						share,
						x: left + start * span,
						y,
						width: segmentWidth,
						height: barHeight,
						text: textWidth(text, SMALL) + 10 <= segmentWidth ? text : ''
					};
				})
			};
		})
	};
}

/** One upright column a period, cut from the bottom in the order of the categories. */
export function shareColumns(
	rows: readonly ShareRow[],
	categories: readonly Category[],
	width: number,
	height: number
): ShareGeometry {
	const narrow = width < NARROW;
	const left = textWidth(formatPercent(1, { digits: 0 }), SMALL) + 12;
	const right = width - 4;
	const top = TOP;
	const bottom = height - 26;
	const span = bottom - top;
	const slot = rows.length > 0 ? (right - left) / rows.length : 0;
	const bar = Math.max(2, Math.min(slot * 0.8, slot - 2));
	const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, SMALL)));
	const every = [1, 2, 3, 4, 6, 12, 26, 52].find((n) => n * slot >= widest + 8) ?? Math.max(1, rows.length);
	return {
		width,
		height,
		narrow,
		plot: { left, right, top, bottom },
		ticks: quarters.map((at) => ({ at: bottom - at * span, label: formatPercent(at, { digits: 0 }) })),
		rows: rows.map((row, index) => {
			const { total, parts } = segmentsOf(row, categories);
			const x = left + index * slot + (slot - bar) / 2;
			const totalText = formatCount(total);
			return {
				row,
				total,
				label: index % every === 0 ? row.label : '',
				labelX: x + bar / 2,
				labelY: height - 8,
				totalText: textWidth(totalText, SMALL) + 8 <= slot ? totalText : '',
				totalX: x + bar / 2,
				totalY: top - 6,
				box: { x: left + index * slot, y: top, width: slot, height: span },
				segments: parts.map(({ category, count, share, start }) => {
					const text = formatPercent(share, { digits: 0 });
					return {
						category,
						count,
						share,
						x,
						y: bottom - (start + share) * span,
						width: bar,
						height: share * span,
						text: textWidth(text, SMALL) + 6 <= bar && share * span >= 18 ? text : ''
					};
				})
			};
		})
	};
}
