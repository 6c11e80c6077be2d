import type { Merge } from '../raw.ts';
import { isBlank, isDossierId, looksLikeValue } from './cell-text.ts';
import { firstRow, isEvidentlyData } from './first-row.ts';
import { cellsAt, coveredAt, filledAt, mergesAt, type Grid } from './grid.ts';
import { isOrdinaryHeader, knownHeaders } from './header-words.ts';
import { isTitleText, isTotalLabel } from './report-words.ts';
import { unitRowUnder } from './unit-row.ts';

/** Header rows of a grid by index, both ends included. */
export interface HeaderRows {
	first: number;
	last: number;
	/** Row of column numbers, (1) (2) (3), under the header: part of it, but of no name. */
	numbers: number | null;
	/** Row of units under the header, before or after the column numbers: they are added to the names. */
	units: number | null;
	/** 0 to 1: how sure it is. */
	confidence: number;
}

/** How far down a header is looked for. Reports seen in practice have it on row 1 to 15. */
const SEARCH = 60;

/** The header of a report or spreadsheet table, or null when no row looks like one. */
export function findHeader(grid: Grid): HeaderRows | null {
	const byWords = bestByWords(grid);
	const main = byWords ?? bestByShape(grid);
	if (main === null) return null;
	let first = main;
	while (first > 0 && isHeaderAbove(grid, first - 1, first)) first--;
	let last = main;
	while (last + 1 < grid.rows.length && last - first < 4 && continues(grid, first, last)) last++;
	const under = underHeader(grid, last);
	return {
		first,
		last: under.numbers ?? last,
		...under,
		confidence:
			(byWords === null ? 0.7 : sureOfWords(grid, main)) *
			(hasRival(grid, main, { first, last }) ? RIVAL : 1) *
			(isUnderTable(grid, first) ? UNDER_TABLE : 1) *
			(isGuessedTree(grid, first, last) ? GUESSED_TREE : 1)
	};
}

/** What takes from the certainty of a header: another row that might be it … */
const RIVAL = 0.75;
/** … rows as wide as the table above it, which are lost to it as titles … */
const UNDER_TABLE = 0.75;
/** … and several rows without a merged cell to say that they are one header. */
const GUESSED_TREE = 0.9;

/** Whether a row outside the header has nearly as many headers of the model, in other words than the header's: a page repeats them. */
function hasRival(grid: Grid, main: number, { first, last }: Pick<HeaderRows, 'first' | 'last'>): boolean {
	const own = cellsAt(grid, main);
	const score = headerScore(own);
	for (let row = 0; row < Math.min(grid.rows.length, SEARCH); row++) {
		if (row >= first && row <= last) continue;
		const cells = cellsAt(grid, row);
		if (filledAt(grid, row).every((column) => cells[column] === own[column])) continue;
		const other = headerScore(cells);
		if (other >= 2 && other >= 0.6 * score) return true;
	}
	return false;
}

/** Whether rows nearly as wide as the table stand above the header: titles are narrow. */
function isUnderTable(grid: Grid, first: number): boolean {
	const width = usualWidth(grid);
	if (width < 3) return false;
	for (let row = 0; row < first; row++) if (filledAt(grid, row).length >= 0.8 * width) return true;
	return false;
}

function isGuessedTree(grid: Grid, first: number, last: number): boolean {
	if (first === last) return false;
	for (let row = first; row <= last; row++) if (mergesAt(grid, row).length > 0) return false;
	return true;
}

/** Rows of column numbers and of units right under row `last`, in either order. */
function underHeader(grid: Grid, last: number): Pick<HeaderRows, 'numbers' | 'units'> {
	const above = unitRowUnder(grid, last);
	const next = (above ?? last) + 1;
	const numbers = isColumnNumbers(cellsAt(grid, next)) ? next : null;
	return { numbers, units: above ?? (numbers === null ? null : unitRowUnder(grid, numbers)) };
}

/** The more of its cells are headers of the model the surer, and one that is all of the model is certain. */
function sureOfWords(grid: Grid, row: number): number {
	return 0.75 + 0.25 * Math.min(1, headerScore(cellsAt(grid, row)) / Math.max(1, filledAt(grid, row).length));
}

/** The row with the most headers of the model; at least two, or one that is all the row has. */
function bestByWords(grid: Grid): number | null {
	let best: number | null = null;
	let bestScore = 0;
	for (let row = 0; row < Math.min(grid.rows.length, SEARCH); row++) {
		const cells = cellsAt(grid, row);
		if (cells.some(isDossierId)) break;
		const filled = filledAt(grid, row);
		const score = headerScore(cells);
		const enough = score >= 2 || (score >= 1 && filled.length === 1 && grid.width <= 2);
		// Values among the labels mean a row of data that happens to hold a known word.
		const values = filled.filter((column) => looksLikeValue(cells[column] ?? '')).length;
		if (enough && score > bestScore && values * 3 <= filled.length) {
			best = row;
			bestScore = score;
		}
	}
	return best;
}

/** Known headers of a row, the ordinary ones (STT, Ghi chú) counted half. */
export function headerScore(cells: readonly string[]): number {
	return (
		knownHeaders(cells) + 0.5 * cells.filter((cell) => cell.length < 60 && isOrdinaryHeader(cell)).length
	);
}

/** The first row as wide as the table that holds labels only, with something under it. */
function bestByShape(grid: Grid): number | null {
	const width = usualWidth(grid);
	if (width < 2) return null;
	for (let row = 0; row < Math.min(grid.rows.length, SEARCH); row++) {
		const cells = cellsAt(grid, row);
		const filled = filledAt(grid, row);
		if (filled.length < 2 || coveredAt(grid, row) < 0.6 * width) continue;
		if (filled.some((column) => isTitleText(cells[column] ?? ''))) continue;
		const values = filled.filter((column) => isValueNotYear(cells[column] ?? '')).length;
		if (
			values > 0 ||
			isEvidentlyData(
				firstRow(
					cells,
					grid.rows.slice(row + 1).map((next) => next.cells)
				)
			)
		)
			return null;
		return row;
	}
	return null;
}

/** The number of filled cells most rows have. */
function usualWidth(grid: Grid): number {
	const counts = new Map<number, number>();
	for (let row = 0; row < Math.min(grid.rows.length, 500); row++) {
		const covered = coveredAt(grid, row);
		if (covered > 1) counts.set(covered, (counts.get(covered) ?? 0) + 1);
	}
	let usual = 0;
	let most = 0;
	for (const [width, count] of counts) {
		if (count > most || (count === most && width > usual)) [usual, most] = [width, count];
	}
	return usual;
}

/** Years stand in headers (2015, 2016, …); other values do not. */
export function isValueNotYear(text: string): boolean {
	return looksLikeValue(text) && !/^(19|20)\d{2}$/.test(text.trim());
}

/** Whether row `upper` is a header row over row `lower`: groups of columns ("Thời gian" over two dates). */
function isHeaderAbove(grid: Grid, upper: number, lower: number): boolean {
	const cells = cellsAt(grid, upper);
	const filled = filledAt(grid, upper);
	if (filled.length === 0 || !isLabels(cells, filled)) return false;
	const merges = mergesAt(grid, upper);
	if (merges.some((merge) => merge.top <= upper && merge.bottom >= lower)) return true;
	const groups = merges.filter(
		(merge) => merge.left < merge.right && merge.right - merge.left + 1 < grid.width * 0.8
	);
	// Two offices side by side in the letterhead are merged as well; their words give them away (isLabels).
	if (groups.length > 0 && filled.length >= 2) return isNested(mergesAt(grid, lower), groups);
	return merges.length === 0 && filled.length >= 2 && complements(cells, cellsAt(grid, lower), grid.width);
}

/** A header is a tree: none of its lower groups lies partly under an upper one. */
function isNested(lower: readonly Merge[], upper: readonly Merge[]): boolean {
	return lower.every((merge) =>
		upper.every(
			({ left, right }) =>
				merge.right < left || right < merge.left || (left <= merge.left && merge.right <= right)
		)
	);
}

/** Whether the row under the header so far belongs to it. */
function continues(grid: Grid, first: number, last: number): boolean {
	const next = last + 1;
	const cells = cellsAt(grid, next);
	const filled = filledAt(grid, next);
	for (let row = first; row <= last; row++) {
		if (mergesAt(grid, row).some((merge) => merge.top <= last && merge.bottom >= next)) return true;
	}
	if (filled.length < 2 || !isLabels(cells, filled)) return false;
	const groups = mergesAt(grid, last).filter(
		(merge) => merge.left < merge.right && merge.right - merge.left + 1 < grid.width
	);
	if (groups.length > 0) {
		return filled.every((column) => groups.some((merge) => merge.left <= column && column <= merge.right));
	}
	return complements(cellsAt(grid, last), cells, grid.width);
}

function isLabels(cells: readonly string[], filled: readonly number[]): boolean {
	return filled.every((column) => {
		const cell = cells[column] ?? '';
		return !isValueNotYear(cell) && !isTitleText(cell) && !isTotalLabel(cell) && cell.length < 200;
	});
}

/**
 * Two rows of a header whose merging was lost (CSV, careless HTML): the lower one fills gaps of the upper one, and
 * stands otherwise only under the cell that begins such a gap.
 */
function complements(upper: readonly string[], lower: readonly string[], width: number): boolean {
	let filledGaps = 0;
	for (let column = 0; column < width; column++) {
		if (isBlank(lower[column])) continue;
		if (isBlank(upper[column])) {
			if (column === 0) return false;
			filledGaps++;
		} else if (column + 1 >= width || !isBlank(upper[column + 1]) || isBlank(lower[column + 1])) {
			return false;
		}
	}
	return filledGaps > 0;
}

/** (1) (2) (3) …, also A B 1 2 and (5)=(3)/(4): column numbers printed under a header. */
export function isColumnNumbers(cells: readonly string[]): boolean {
	const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.replace(/[\s()[\]]/g, ''));
	if (texts.length < 3) return false;
	let expected = 1;
	for (const text of texts) {
		const number = /^(\d{1,2})(?:=.*)?$/.exec(text);
		if (number && Number(number[1]) === expected) expected++;
		else if (!(expected === 1 && /^[A-D]$/.test(text))) return false;
	}
	return expected >= 3;
}
