import { fold } from '#lib/core/text.ts';
import { filledCells, isBlank, isDossierId, looksLikeValue } from './cell-text.ts';
import { cellsAt, filledAt, mergesAt, slice, type Grid } from './grid.ts';
import { findHeader, headerScore, type HeaderRows } from './header-rows.ts';

/**
 * Several tables under one another in one sheet, as grids of their own: a later row of headers that differ from those
 * above begins a new one, together with the title lines right above it. The blocks follow each other without a gap,
 * so that no cell is lost. The same header again begins nothing: it is a repetition.
 */
export function blocks(grid: Grid): Grid[] {
	const starts = [0];
	let header = findHeader(grid);
	if (!header) return [grid];
	let names = headerSet(grid, header);
	for (let row = header.last + 1; row < grid.rows.length; row++) {
		if (!isOtherHeader(grid, row, names)) continue;
		const start = withTitles(grid, row, header.last + 1);
		const found = findHeader(slice(grid, start, grid.rows.length));
		if (!found) continue;
		header = { ...found, first: found.first + start, last: found.last + start };
		if (header.first > row || header.last < row) continue;
		names = headerSet(grid, header);
		starts.push(start);
		row = header.last;
	}
	if (starts.length === 1) return [grid];
	return starts.map((start, i) => slice(grid, start, starts[i + 1] ?? grid.rows.length));
}

function headerSet(grid: Grid, header: HeaderRows): Set<string> {
	const names = new Set<string>();
	for (let row = header.first; row <= header.last; row++) {
		for (const cell of cellsAt(grid, row)) if (!isBlank(cell)) names.add(fold(cell));
	}
	return names;
}

/** At least three headers of the model, or two that are nearly all of the row, most of them new, and no values. */
function isOtherHeader(grid: Grid, row: number, names: ReadonlySet<string>): boolean {
	const cells = cellsAt(grid, row);
	const first = cells.find((cell) => !isBlank(cell));
	if (first === undefined || looksLikeValue(first)) return false;
	const filled = filledCells(cells);
	if (filled.length < 2 || cells.some(isDossierId)) return false;
	if (filled.some((column) => looksLikeValue(cells[column] ?? ''))) return false;
	const score = headerScore(cells);
	if (!(score >= 3 || (score >= 2 && score >= 0.75 * filled.length))) return false;
	const fresh = filled.filter((column) => !names.has(fold(cells[column] ?? ''))).length;
	return fresh * 2 >= filled.length;
}

/** The first of the title lines and blank rows right above a header: single texts, at most six. */
function withTitles(grid: Grid, header: number, from: number): number {
	let start = header;
	while (start > from && header - start < 6) {
		const above = start - 1;
		const filled = filledAt(grid, above);
		const groupRow = start === header && mergesAt(grid, above).length > 0 && filled.length > 1;
		if (filled.length > 1 && !groupRow) break;
		const text = cellsAt(grid, above)[filled[0] ?? 0] ?? '';
		if (filled.length === 1 && looksLikeValue(text)) break;
		start = above;
	}
	return start;
}
