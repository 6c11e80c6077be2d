import { tidy } from '#lib/core/text.ts';
import { filledCells, isBlank, isDossierId, isProcedureCode, looksLikeValue } from './cell-text.ts';
import { dateText } from './date-text.ts';
import { firstRow, isEvidentlyData } from './first-row.ts';
import { cellsAt, type Grid } from './grid.ts';
import { isValueNotYear } from './header-rows.ts';

/** Where the table of a plain text file begins. */
export interface PlainStart {
	/** Index of the header row, or null when the first row is data already. */
	header: number | null;
	/** Index of the first row of the table: rows before it are blank or preamble. */
	start: number;
	/** 0 to 1: how sure it is that there is a header, or none. */
	confidence: number;
}

/**
 * The start of a text file that shows no trait of a report: its first row is the header, unless lines of one cell
 * stand above a header as wide as the table, or the first row is evidently data.
 */
export function plainStart(grid: Grid): PlainStart {
	const first = grid.rows.findIndex((row) => !(row.cells.length <= 1 && isBlank(row.cells[0])));
	if (first < 0) return { header: null, start: grid.rows.length, confidence: 0.5 };
	const start = afterPreamble(grid, first);
	const { header, data } = firstRow(cellsAt(grid, start), belowRow(grid, start));
	if (isDataRow(grid, start)) return { header: null, start, confidence: leaning(data, header) };
	return { header: start, start, confidence: leaning(header, data) };
}

/** 0.5 where nothing speaks for either, towards 1 the more columns speak for it and the fewer against. */
function leaning(pro: number, contra: number): number {
	return pro + contra === 0 ? 0.5 : 0.5 + (0.5 * (pro - contra)) / (pro + contra + 0.3);
}

function belowRow(grid: Grid, row: number): readonly string[][] {
	return grid.rows
		.slice(row + 1, row + 1 + SAMPLE)
		.flatMap(({ cells }) => (filledCells(cells).length > 0 ? [cells] : []));
}

/** Lines above a table that anyone would skip: one cell each, at most this many. */
const PREAMBLE = 20;

function afterPreamble(grid: Grid, first: number): number {
	const width = commonLength(grid);
	if (width < 3) return first;
	for (let row = first; row < Math.min(grid.rows.length - 1, first + PREAMBLE); row++) {
		const cells = grid.rows[row]?.cells ?? [];
		const filled = filledCells(cells);
		if (filled.length <= 1 && (filled[0] ?? 0) === 0) continue;
		const asWide = cells.length === width && filled.length >= 0.7 * width;
		const labels = filled.every((column) => !isValueNotYear(cells[column] ?? ''));
		return row > first && asWide && labels ? row : first;
	}
	return first;
}

/** The number of cells most rows have. */
function commonLength(grid: Grid): number {
	const counts = new Map<number, number>();
	for (const row of grid.rows.slice(0, 1000))
		counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Rows after the first that are compared with it. */
const SAMPLE = 200;

/**
 * Whether the first row holds values of the same kinds as the rows under it, and nowhere a label over values.
 * Numbers that could be years do not count: years stand in headers.
 */
export function isDataRow(grid: Grid, row: number): boolean {
	const cells = grid.rows[row]?.cells ?? [];
	const below = belowRow(grid, row);
	if (cells.some((cell) => isDossierId(cell) || isProcedureCode(cell))) return true;
	if (below.length === 0) return cells.length > 0 && cells.every((cell) => isValueNotYear(cell));
	return holdsValues(cells, below) || isEvidentlyData(firstRow(cells, below));
}

function holdsValues(cells: readonly string[], below: readonly string[][]): boolean {
	let same = 0;
	for (let column = 0; column < cells.length; column++) {
		const kind = columnKind(below.map((next) => next[column] ?? ''));
		if (kind === null) continue;
		const cell = cells[column] ?? '';
		if (isBlank(cell)) continue;
		if (kindOf(cell) !== kind) return false;
		if (kind === 'date' || isValueNotYear(cell)) same++;
	}
	// A header does not name two columns alike by accident of numbers such as 1, 2, 3.
	return same > 0 && !isCounting(cells);
}

function columnKind(texts: readonly string[]): 'date' | 'number' | null {
	const filled = texts.filter((text) => !isBlank(text));
	if (filled.length === 0) return null;
	for (const kind of ['date', 'number'] as const) {
		if (filled.filter((text) => kindOf(text) === kind).length >= 0.9 * filled.length) return kind;
	}
	return null;
}

function kindOf(text: string): 'date' | 'number' | 'text' {
	if (dateText(text)) return 'date';
	return looksLikeValue(text) ? 'number' : 'text';
}

/** 0, 1, 2, 3 …: column numbers for a header. */
function isCounting(cells: readonly string[]): boolean {
	if (cells.length < 3) return false;
	const from = Number(tidy(cells[0] ?? ''));
	return (from === 0 || from === 1) && cells.every((cell, i) => tidy(cell) === String(from + i));
}
