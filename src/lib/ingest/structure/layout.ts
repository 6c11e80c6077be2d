import { fold } from '#lib/core/text.ts';
import type { Format } from '../raw.ts';
import type { RowKind } from '../understood.ts';
import { fitTable } from './table-fit.ts';
import { isBlank, looksLikeValue } from './cell-text.ts';
import { cellsAt, filledAt, type Grid } from './grid.ts';
import { headerNames, unnamed } from './header-names.ts';
import { withoutUnit } from './header-words.ts';
import { findHeader, headerScore, type HeaderRows } from './header-rows.ts';
import { isDataRow, plainStart } from './plain-header.ts';
import { isTitleText } from './report-words.ts';
import { rowKinds } from './row-kinds.ts';

/** What every row of a table is, and what its columns are called. */
export interface Layout {
	names: string[];
	kinds: RowKind[];
	/** Index of the last header row, or null. */
	header: number | null;
	/** Index rows of the header, for names taken as they stand in a text file. */
	multiRow: boolean;
}

/** How a sheet is read: a file of bare records, or a sheet that may hold titles, sections, totals and signatures. */
export type Reading = 'plain' | 'sheet' | 'report';

const textFormats: readonly Format[] = ['csv', 'tsv'];
const recordFormats: readonly Format[] = ['json', 'ndjson'];

/** Text files are read as bare records unless they show the traits of a Vietnamese report; records always are. */
export function readingOf(format: Format, grid: Grid): Reading {
	if (recordFormats.includes(format)) return 'plain';
	if (hasReportTraits(grid)) return 'report';
	return textFormats.includes(format) ? 'plain' : 'sheet';
}

/** Headers of the model, or title lines of a report near the top. */
function hasReportTraits(grid: Grid): boolean {
	for (let row = 0; row < Math.min(grid.rows.length, 60); row++) {
		const cells = cellsAt(grid, row);
		const filled = filledAt(grid, row);
		const score = headerScore(cells);
		if (score >= 2 || (score >= 1 && grid.width === 1)) return true;
		if (row < 15 && filled.length <= 3 && filled.length < grid.width) {
			if (filled.some((column) => isTitleText(cells[column] ?? ''))) return true;
		}
	}
	return false;
}

/** The layout of one table. Null for a spreadsheet's sheet of prose: a cover, notes. */
export function layoutOf(grid: Grid, reading: Reading, hints: readonly string[]): Layout | null {
	return reading === 'plain' ? plainLayout(grid) : sheetLayout(grid, reading, hints);
}

function plainLayout(grid: Grid): Layout {
	const { header, start } = plainStart(grid);
	const width = Math.max(0, ...lengths(grid, start));
	const names =
		header === null
			? Array.from({ length: width }, (_, column) => unnamed(column))
			: headerNames(grid, { first: header, last: header, numbers: null }, width);
	const kinds = grid.rows.map((row, i): RowKind => {
		if (i === header) return 'header';
		// An empty line is no record; a record of empty cells (",,,") is one.
		if (row.cells.length <= 1 && isBlank(row.cells[0])) return 'blank';
		return i < start ? 'title' : 'data';
	});
	return { names, kinds, header, multiRow: false };
}

function* lengths(grid: Grid, start: number): Generator<number> {
	for (let row = start; row < grid.rows.length; row++) yield grid.rows[row]?.cells.length ?? 0;
}

function sheetLayout(grid: Grid, reading: Reading, hints: readonly string[]): Layout | null {
	const header = grid.width === 1 ? singleColumnHeader(grid) : findHeader(grid);
	if (isProse(grid, header)) return null;
	const report = reading === 'report';
	if (!header) {
		const names = Array.from({ length: grid.width }, (_, column) => unnamed(column));
		return {
			names,
			kinds: rowKinds(grid, { header: null, keys: [], codeKeys: [], counters: [], report }),
			header: null,
			multiRow: false
		};
	}
	const names = headerNames(grid, header, grid.width);
	const keys = keyColumns(names, hints);
	const codeKeys = keys.filter((column) => holdsCodes(grid, header.last + 1, column));
	const counters = names.flatMap((name, column) => (isCounter(name) ? [column] : []));
	const kinds = rowKinds(grid, { header, keys, codeKeys, counters, report });
	return { names, kinds, header: header.last, multiRow: header.last > header.first };
}

function singleColumnHeader(grid: Grid): HeaderRows | null {
	const row = grid.rows.findIndex((_, i) => filledAt(grid, i).length > 0);
	const text = cellsAt(grid, row)[0] ?? '';
	return row < 0 || looksLikeValue(text) ? null : { first: row, last: row, numbers: null };
}

/** Columns that identify a row, as far as the headers alone tell. */
function keyColumns(names: readonly string[], hints: readonly string[]): number[] {
	const fit = fitTable(names, hints, () => []);
	if (!fit) return [];
	return fit.columns.flatMap((column, i) =>
		column && fit.table.key.includes(column.column.name) ? [i] : []
	);
}

/** Whether most cells of a column have a digit in them. */
function holdsCodes(grid: Grid, from: number, column: number): boolean {
	const texts = grid.rows
		.slice(from, from + 500)
		.map((row) => row.cells[column] ?? '')
		.filter((text) => !isBlank(text));
	return texts.filter((text) => /\d/.test(text)).length >= 0.6 * texts.length;
}

/** STT, TT, No.: a column of running numbers, or a first column without a name. */
function isCounter(name: string): boolean {
	return /^(stt|tt|so tt|so thu tu|no|column 1)$/.test(fold(withoutUnit(name)));
}

/** No table but text: rows of one cell, or a form of "label: value" lines. */
function isProse(grid: Grid, header: HeaderRows | null): boolean {
	const rows = grid.rows.map((_, i) => filledAt(grid, i)).filter((filled) => filled.length > 0);
	if (header) {
		for (let row = header.first; row <= header.last; row++)
			if (headerScore(cellsAt(grid, row)) >= 1) return false;
	}
	if (grid.width === 1) {
		const texts = grid.rows.map((row) => row.cells[0] ?? '').filter((text) => !isBlank(text));
		const long = texts.filter((text) => text.length > 60 || isTitleText(text)).length;
		return long * 3 > texts.length;
	}
	const wide = rows.filter((filled) => filled.length >= 2).length;
	if (wide === 0) return true;
	const form = grid.rows.filter(
		(row, i) => filledAt(grid, i).length === 2 && /:\s*$/.test(row.cells[filledAt(grid, i)[0] ?? 0] ?? '')
	);
	if (form.length * 2 >= rows.length) return true;
	if (header) return false;
	const first = grid.rows.findIndex((_, i) => filledAt(grid, i).length >= 2);
	return !isDataRow(grid, first);
}
