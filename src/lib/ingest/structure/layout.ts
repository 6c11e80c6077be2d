import { fold } from '#lib/core/text.ts';
import type { ReadRule } from '../overrides.ts';
import type { Format } from '../raw.ts';
import type { RowKind } from '../understood.ts';
import { fitTable } from './table-fit.ts';
import { filledCells, isBlank, looksLikeValue } from './cell-text.ts';
import { cellsAt, filledAt, type Grid } from './grid.ts';
import { headerNames, unnamed } from './header-names.ts';
import { withoutUnit } from './header-words.ts';
import { findHeader, headerScore, isColumnNumbers, type HeaderRows } from './header-rows.ts';
import { isDataRow, plainStart, type PlainStart } from './plain-header.ts';
import { isTitleText } from './report-words.ts';
import { rowKinds } from './row-kinds.ts';
import { isUnitRow, unitRowUnder } from './unit-row.ts';

/** What every row of a table is, and what its columns are called. */
export interface Layout {
	names: string[];
	kinds: RowKind[];
	/** Index of the last header row, or null. */
	header: number | null;
	/** Index rows of the header, for names taken as they stand in a text file. */
	multiRow: boolean;
	/** 0 to 1: how sure the header is, or that there is none. */
	confidence: number;
}

/** How a sheet is read: a file of bare records, or a sheet that may hold titles, sections, totals and signatures. */
export type Reading = 'plain' | 'sheet' | 'report';

const textFormats: readonly Format[] = ['csv', 'tsv'];
const recordFormats: readonly Format[] = ['json', 'ndjson', 'parquet', 'arrow'];

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

/**
 * The layout of one table. Null for a spreadsheet's sheet of prose: a cover, notes. What a person said of header, first and
 * last row and single rows goes before what would be found.
 */
export function layoutOf(
	grid: Grid,
	reading: Reading,
	hints: readonly string[],
	said: ReadRule
): Layout | null {
	const layout =
		reading === 'plain' ? plainLayout(grid, said) : sheetLayout(grid, reading, hints, headerSaid(grid, said));
	return layout && overruled(grid, layout, said);
}

/** Header rows by index as a person said them; null for "none", undefined when nothing was said. */
function headerSaid(grid: Grid, { headerRows }: ReadRule): HeaderRows | null | undefined {
	if (headerRows === undefined) return undefined;
	const rows = headerRows.map((number) => grid.rows.findIndex((row) => row.number === number));
	const [first] = rows;
	const last = rows[rows.length - 1];
	if (first === undefined || last === undefined || first < 0 || last < 0) return null;
	const within = rows.slice(1).find((row) => isUnitRow(cellsAt(grid, row))) ?? null;
	return {
		first,
		last,
		numbers: isColumnNumbers(cellsAt(grid, last)) && last > first ? last : null,
		// Units may also follow the rows that were shown as the header.
		units: within ?? unitRowUnder(grid, last),
		confidence: 1
	};
}

function overruled(grid: Grid, layout: Layout, said: ReadRule): Layout {
	if (said.firstRow === undefined && said.lastRow === undefined && said.kinds === undefined) return layout;
	const ranges = Object.entries(said.kinds ?? {}).map(([rows, kind]) => {
		const [from = 0, to = from] = rows.split('-').map(Number);
		return { from, to, kind };
	});
	const kinds = layout.kinds.map((kind, i): RowKind => {
		const number = grid.rows[i]?.number ?? 0;
		const range = ranges.find(({ from, to }) => from <= number && number <= to);
		if (range) return range.kind;
		if (kind === 'header' || kind === 'blank') return kind;
		if (number < (said.firstRow ?? 0)) return 'title';
		return number > (said.lastRow ?? Infinity) ? 'note' : kind;
	});
	return { ...layout, kinds };
}

function plainLayout(grid: Grid, said: ReadRule): Layout {
	const asked = headerSaid(grid, said);
	const found = asked === undefined ? plainStart(grid) : saidStart(asked, said, grid);
	const { header, start, confidence } = found;
	const last = header === null ? start : (asked?.last ?? header);
	const width = widest(grid, start);
	const under = asked ?? underPlain(grid, header, last);
	const names =
		header === null
			? Array.from({ length: width }, (_, column) => unnamed(column))
			: headerNames(grid, { first: header, last, ...under }, width);
	const copies = header === null || asked !== undefined ? 0 : headerCopies(grid, last);
	const kinds = grid.rows.map((row, i): RowKind => {
		if (header !== null && i === under.units) return 'units';
		if (header !== null && i >= header && i <= last + copies) return 'header';
		// An empty line is no record; a record of empty cells (",,,") is one.
		if (row.cells.length <= 1 && isBlank(row.cells[0])) return 'blank';
		return i < start ? 'title' : 'data';
	});
	return {
		names,
		kinds,
		header: header === null ? null : last,
		multiRow: header !== null && last > header,
		confidence
	};
}

/** Of a file of bare records only units are looked for: a record may hold 1, 2, 3. */
function underPlain(grid: Grid, header: number | null, last: number): Pick<HeaderRows, 'numbers' | 'units'> {
	return { numbers: null, units: header === null ? null : unitRowUnder(grid, last) };
}

/**
 * Rows right under the header that are the same labels again, as where a program wrote it once too often. Further down
 * such a row is kept as data: nothing is dropped from a file of bare records on a likeness alone.
 */
function headerCopies(grid: Grid, last: number): number {
	const labels = cellsAt(grid, last);
	if (filledAt(grid, last).length < 2 || labels.some(looksLikeValue)) return 0;
	let copies = 0;
	for (let row = last + 1; row < grid.rows.length; row++) {
		const cells = cellsAt(grid, row);
		if (cells.length !== labels.length || !cells.every((cell, column) => cell === labels[column])) break;
		copies++;
	}
	return copies;
}

function saidStart(asked: HeaderRows | null, { firstRow }: ReadRule, grid: Grid): PlainStart {
	if (asked !== null) return { header: asked.first, start: asked.first, confidence: 1 };
	const start = firstRow === undefined ? 0 : grid.rows.findIndex(({ number }) => number >= firstRow);
	return { header: null, start: start < 0 ? grid.rows.length : start, confidence: 1 };
}

/** One row at a time: as arguments of one call a long file would overflow the small stack of a browser's worker. */
function widest(grid: Grid, start: number): number {
	let width = 0;
	for (let row = start; row < grid.rows.length; row++)
		width = Math.max(width, grid.rows[row]?.cells.length ?? 0);
	return width;
}

function sheetLayout(
	grid: Grid,
	reading: Reading,
	hints: readonly string[],
	asked: HeaderRows | null | undefined
): Layout | null {
	const header =
		asked === undefined ? (grid.width === 1 ? singleColumnHeader(grid) : findHeader(grid)) : asked;
	if (asked === undefined && isProse(grid, header)) return null;
	const report = reading === 'report';
	if (!header) {
		const names = Array.from({ length: grid.width }, (_, column) => unnamed(column));
		return {
			names,
			kinds: rowKinds(grid, { header: null, keys: [], codeKeys: [], counters: [], report }),
			header: null,
			multiRow: false,
			confidence: asked === undefined ? 0.7 : 1
		};
	}
	const names = headerNames(grid, header, grid.width);
	const keys = keyColumns(names, hints);
	const codeKeys = keys.filter((column) => holdsCodes(grid, header.last + 1, column));
	const counters = names.flatMap((name, column) => (isCounter(name) ? [column] : []));
	const kinds = rowKinds(grid, { header, keys, codeKeys, counters, report });
	const { last, confidence } = header;
	return { names, kinds, header: last, multiRow: last > header.first, confidence };
}

function singleColumnHeader(grid: Grid): HeaderRows | null {
	const row = grid.rows.findIndex((_, i) => filledAt(grid, i).length > 0);
	const text = cellsAt(grid, row)[0] ?? '';
	return row < 0 || looksLikeValue(text)
		? null
		: { first: row, last: row, numbers: null, units: null, confidence: 0.6 };
}

/** Columns that identify a row, as far as the headers alone tell. */
function keyColumns(names: readonly string[], hints: readonly string[]): number[] {
	const fit = fitTable(names, hints, () => []);
	if (!fit) return [];
	return fit.columns.flatMap((column, i) =>
		column && fit.table.key.includes(column.column.name) ? [i] : []
	);
}

/** Whether most cells of a column have a digit in them; a text alone in its row may be a heading and does not count. */
function holdsCodes(grid: Grid, from: number, column: number): boolean {
	const texts = grid.rows
		.slice(from, from + 500)
		.filter((row) => filledCells(row.cells).length > 1)
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
