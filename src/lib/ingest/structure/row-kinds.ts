import { fold, tidy } from '#lib/core/text.ts';
import type { RowKind } from '../understood.ts';
import { isBlank, isDossierId, looksLikeValue } from './cell-text.ts';
import { cellsAt, filledAt, mergesAt, type Grid } from './grid.ts';
import { isColumnNumbers, type HeaderRows } from './header-rows.ts';
import { isNoteText, isSignatureText, isTotalLabel, sectionLevel } from './report-words.ts';

/** What is known of the table when its rows are told apart. */
export interface RowContext {
	header: HeaderRows | null;
	/** Columns that identify a row (dossier id, pupil's code …), where the headers tell. */
	keys: readonly number[];
	/** Those of `keys` that hold codes (with digits), so that words in them are no key. */
	codeKeys: readonly number[];
	/** Columns of running numbers (STT), where a section has its own number. */
	counters: readonly number[];
	/** Vietnamese report: totals, sections without merging and signatures are looked for. */
	report: boolean;
}

/** The kind of every row of a report or spreadsheet table. */
export function rowKinds(grid: Grid, context: RowContext): RowKind[] {
	const { header } = context;
	const repeats = header ? headerTexts(grid, header) : new Set<string>();
	const kinds = grid.rows.map((_, row): RowKind => {
		const filled = filledAt(grid, row);
		if (header && row === header.units) return 'units';
		if (header && row >= header.first && row <= header.last) return 'header';
		if (filled.length === 0) return 'blank';
		if (header && row < header.first) return 'title';
		return kindBelow(grid, row, filled, context, repeats);
	});
	return withFooter(grid, kinds, context);
}

function kindBelow(
	grid: Grid,
	row: number,
	filled: readonly number[],
	context: RowContext,
	repeats: ReadonlySet<string>
): RowKind {
	const cells = grid.rows[row]?.cells ?? [];
	if (cells.some((cell) => isDossierId(cell))) return 'data';
	if (isRepeatedHeader(cells, filled, repeats)) return 'header';
	if (isRepeatedUnits(grid, cells, context)) return 'units';
	if (context.report && isTotal(cells, filled, context)) return 'total';
	if (isBanner(grid, row, filled, context)) return 'banner';
	return 'data';
}

function headerTexts(grid: Grid, header: HeaderRows): Set<string> {
	const texts = new Set<string>();
	for (let row = header.first; row <= header.last; row++) {
		for (const cell of grid.rows[row]?.cells ?? []) if (!isBlank(cell)) texts.add(fold(cell));
	}
	return texts;
}

/** The header printed again, as at the top of each page, with its column numbers if it has them. */
function isRepeatedHeader(
	cells: readonly string[],
	filled: readonly number[],
	repeats: ReadonlySet<string>
): boolean {
	if (filled.length < 2 || repeats.size === 0) return false;
	if (filled.every((column) => repeats.has(fold(cells[column] ?? '')))) {
		return filled.some((column) => !looksLikeValue(cells[column] ?? '')) || isColumnNumbers(cells);
	}
	return false;
}

/** The row of units printed again with the header. */
function isRepeatedUnits(grid: Grid, cells: readonly string[], { header }: RowContext): boolean {
	if (header === null || header.units === null) return false;
	const units = cellsAt(grid, header.units);
	return (
		cells.length === units.length && cells.every((cell, column) => fold(cell) === fold(units[column] ?? ''))
	);
}

/** A label Tổng, Cộng … before anything else, numbers or nothing after it, and no key. */
function isTotal(cells: readonly string[], filled: readonly number[], context: RowContext): boolean {
	const labels = filled.filter((column) => !looksLikeValue(cells[column] ?? ''));
	const label = labels[0];
	if (label === undefined || !isTotalLabel(cells[label] ?? '')) return false;
	if (context.keys.some((key) => key !== label && !isBlank(cells[key]) && !looksLikeCount(cells[key] ?? '')))
		return false;
	// "Tổng cộng | | 12 | hồ sơ": one more word is a unit; more words are data that begin with Tổng.
	return labels.length <= 2 && (labels.length < filled.length || filled.length === 1);
}

/** A count under a key column: "Tổng cộng | 125 hồ sơ" or a bare number. */
function looksLikeCount(text: string): boolean {
	return /^[\d.,]+(\s+\p{L}+){0,2}$/u.test(tidy(text));
}

const groupWords =
	/^(linh vuc|phuong|xa|thi tran|quan|huyen|truong|khoi|lop|nhom|phan|muc|don vi|to dan pho|khu|thon|thang|quy|ngay|co quan|ubnd|bo phan|thcs|th|thpt)\b/;

function isBanner(grid: Grid, row: number, filled: readonly number[], context: RowContext): boolean {
	if (grid.width < 2) return false;
	return filled.length === 1
		? isLoneBanner(grid, row, filled[0] ?? 0, context)
		: isSection(grid, row, filled, context);
}

/** One text in the whole row. */
function isLoneBanner(grid: Grid, row: number, column: number, context: RowContext): boolean {
	const text = grid.rows[row]?.cells[column] ?? '';
	if (looksLikeValue(text)) return false;
	const half = Math.max(2, Math.ceil(grid.width / 2));
	const merged = mergesAt(grid, row).some(
		({ top, bottom, left, right }) => top === bottom && left <= column && right - left + 1 >= half
	);
	if (merged) return true;
	if (!context.report || column > 1) return false;
	if (sectionLevel(text.trim().split(/[.)/:\s]/)[0] ?? '') !== null) return true;
	if (context.keys.includes(column)) {
		// A name alone may be all that is known of a row; words among codes are a heading.
		return context.codeKeys.includes(column) && (!/\d/.test(text) || groupWords.test(fold(text)));
	}
	return grid.width >= 4 || groupWords.test(fold(text));
}

/** "I | Lĩnh vực Tư pháp | | 12 |": a section number where rows have theirs, its name, perhaps its sums. */
function isSection(grid: Grid, row: number, filled: readonly number[], context: RowContext): boolean {
	const cells = grid.rows[row]?.cells ?? [];
	const first = filled[0] ?? 0;
	if (!context.report || first > 1 || filled[1] !== first + 1) return false;
	if (sectionLevel(cells[first] ?? '') === null) return false;
	if (context.header && !context.counters.includes(first)) return false;
	if (looksLikeValue(cells[first + 1] ?? '') || filled.length >= grid.width) return false;
	return filled.slice(2).every((column) => /^[\d.,%\s]+$/.test(cells[column] ?? ''));
}

/**
 * What stands below the last row of data. From a signature or remark on, sparse rows are notes; single texts at the
 * end that look like banners have nothing under them and are notes as well. A dense row stays data wherever it is.
 */
function withFooter(grid: Grid, kinds: RowKind[], context: RowContext): RowKind[] {
	if (!context.report) return kinds;
	let footer = false;
	const result = kinds.map((kind, row): RowKind => {
		if (kind === 'header') footer = false;
		if (kind !== 'data' && kind !== 'banner') return kind;
		const cells = grid.rows[row]?.cells ?? [];
		const filled = filledAt(grid, row);
		const sparse = filled.length <= Math.max(1, Math.min(4, Math.floor(grid.width / 2)));
		const dossier = cells.some((cell) => isDossierId(cell));
		if (dossier || !sparse) {
			footer = false;
			return kind;
		}
		const texts = filled.map((column) => cells[column] ?? '');
		const words = texts.some(isSignatureText) || isNoteText(texts[0] ?? '');
		const values = texts.filter(looksLikeValue).length;
		if (words && values === 0) footer = true;
		return footer && values === 0 ? 'note' : kind;
	});
	let last = result.length - 1;
	while (last >= 0 && result[last] !== 'data' && result[last] !== 'total' && result[last] !== 'header')
		last--;
	return result.map((kind, row) => (row > last && kind === 'banner' ? 'note' : kind));
}
