import { fitText, textWidth } from '../../text.ts';

const FONT = 12;
/** A field a finger can hit. */
const LEAST_CELL = 26;
const MOST_CELL = 52;
const ROW = 28;
const STEPS = 7;
/** Heads of columns are written at 45°: room taken upwards and to the right is this part of their length. */
const SLANT = Math.SQRT1_2;
const MOST_HEAD = 150;

export interface MatrixMember {
	key: string;
	label: string;
}

export interface MatrixCount {
	row: string;
	column: string;
	count: number;
}

export interface PlacedCell {
	row: MatrixMember;
	column: MatrixMember;
	count: number;
	/** Centre of the cell. */
	x: number;
	y: number;
	/** Side of the square, whose area is proportional to the count, so that the map reads without colour. */
	side: number;
	/** 0–6, the token of the sequence. */
	step: number;
}

export interface MatrixGeometry {
	width: number;
	height: number;
	left: number;
	top: number;
	right: number;
	cell: { width: number; height: number };
	/** Row by row. */
	cells: PlacedCell[];
	rows: { y: number; label: string }[];
	columns: { x: number; label: string }[];
	max: number;
}

/** How many columns find room; the others are in the table twin. */
export function columnsThatFit(
	rows: readonly MatrixMember[],
	columns: readonly MatrixMember[],
	width: number
): number {
	const { left, overhang } = margins(rows, columns, width);
	return Math.max(1, Math.min(columns.length, Math.floor((width - left - overhang) / LEAST_CELL)));
}

/** Where the cells of a map of two lists of members lie. A pair that is not given counts 0. */
export function matrixGeometry(
	rows: readonly MatrixMember[],
	columns: readonly MatrixMember[],
	counts: readonly MatrixCount[],
	width: number
): MatrixGeometry {
	const shown = columns.slice(0, columnsThatFit(rows, columns, width));
	const { left, head, overhang } = margins(rows, shown, width);
	const cellWidth = Math.min(MOST_CELL, (width - left - overhang) / Math.max(1, shown.length));
	const byPair = new Map(counts.map((cell) => [pair(cell.row, cell.column), cell.count]));
	const countAt = (row: MatrixMember, column: MatrixMember) => byPair.get(pair(row.key, column.key)) ?? 0;
	const max = Math.max(0, ...rows.flatMap((row) => shown.map((column) => countAt(row, column))));
	const full = Math.min(cellWidth, ROW) - 2;
	const y = (index: number) => head + (index + 0.5) * ROW;
	const x = (index: number) => left + (index + 0.5) * cellWidth;
	return {
		width,
		height: head + rows.length * ROW + 4,
		left,
		top: head,
		right: left + shown.length * cellWidth,
		cell: { width: cellWidth, height: ROW },
		max,
		rows: rows.map(({ label }, index) => ({ y: y(index), label: fitText(label, left - 18, FONT) })),
		columns: shown.map(({ label }, index) => ({ x: x(index), label: fitText(label, MOST_HEAD, FONT) })),
		cells: rows.flatMap((row, at) =>
			shown.map((column, index) => {
				const count = countAt(row, column);
				const part = max === 0 ? 0 : count / max;
				return {
					row,
					column,
					count,
					x: x(index),
					y: y(at),
					side: count === 0 ? 0 : Math.max(3, full * Math.sqrt(part)),
					step: Math.min(STEPS - 1, Math.floor(part * STEPS))
				};
			})
		)
	};
}

const pair = (row: string, column: string) => JSON.stringify([row, column]);

function margins(rows: readonly MatrixMember[], columns: readonly MatrixMember[], width: number) {
	const longest = Math.max(0, ...rows.map(({ label }) => textWidth(label, FONT)));
	const heads = columns.map(({ label }) => Math.min(MOST_HEAD, textWidth(label, FONT)));
	return {
		left: Math.min(longest + 18, width * (width < 480 ? 0.38 : 0.42)),
		head: Math.max(0, ...heads) * SLANT + 18,
		// The last head leans out past its column.
		overhang: Math.max(0, ...heads) * SLANT
	};
}
