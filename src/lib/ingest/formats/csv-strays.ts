import { kindOf, sharedKind } from '../structure/cell-kind.ts';
import { alignTokens } from './csv-align.ts';
import type { Dialect } from './dialect.ts';

/** What the columns of a file hold, where all their texts are of one kind. */
export interface ColumnKinds {
	width: number;
	kinds: readonly (string | null)[];
}

/** The cells of a row, and the delimiter it has of its own. */
export interface StrayCells {
	cells: string[];
	delimiter: string;
}

/** Delimiters a row may have of its own. A comma is not among them: prose has them. */
const strays = [';', '\t', '|', ' '] as const;

/** Kinds of the columns of the usual width, from a sample of records. */
export function columnKinds(rows: readonly (readonly string[])[], width: number): ColumnKinds {
	const regular = rows.filter((cells) => cells.length === width).slice(0, 200);
	// The first may be the header.
	if (regular.length > 3) regular.shift();
	return {
		width,
		kinds: Array.from({ length: width }, (_, column) => {
			const texts = regular.map((cells) => cells[column] ?? '').filter((text) => text.trim() !== '');
			return texts.length < 3 ? null : sharedKind(texts);
		})
	};
}

/** Whether a record is so short that it may have a delimiter of its own. */
export function mayBeStray(cells: readonly string[], width: number): boolean {
	return width >= 3 && cells.length <= width / 2 && cells.some((cell) => cell.trim() !== '');
}

/**
 * The cells of a line that has a delimiter of its own, or null when it has none. It has one when that cuts the line into
 * as many cells as the table has columns and the cells are of their columns' kinds; the first line, which may be the
 * header, when it cuts it into distinct labels and the next line (`next`) is of those kinds already.
 */
export function strayCells(
	line: string,
	cut: (delimiter: string) => string[] | null,
	{ delimiter, quote }: Pick<Dialect, 'delimiter' | 'quote'>,
	columns: ColumnKinds,
	next: readonly string[] | null
): StrayCells | null {
	const { width, kinds } = columns;
	const known = kinds.filter((kind) => kind !== null).length;
	if (known === 0) return null;
	for (const own of strays) {
		if (own === delimiter || !line.includes(own)) continue;
		const cells = cut(own);
		if (cells?.length === width) {
			if (matches(cells, kinds) >= Math.max(1, known * 0.75)) return { cells, delimiter: own };
			if (next !== null && isHeaderOver(cells, next, columns)) return { cells, delimiter: own };
		}
		if (own === ' ' && known >= 2) {
			const aligned = alignTokens(line, quote, kinds);
			if (aligned !== null) return { cells: aligned, delimiter: own };
		}
	}
	return null;
}

function matches(cells: readonly string[], kinds: readonly (string | null)[]): number {
	return cells.filter((cell, i) => kinds[i] !== null && kindOf(cell) === kinds[i]).length;
}

function isHeaderOver(
	cells: readonly string[],
	next: readonly string[],
	{ width, kinds }: ColumnKinds
): boolean {
	const known = kinds.filter((kind) => kind !== null).length;
	return (
		next.length === width &&
		matches(next, kinds) >= known * 0.75 &&
		matches(cells, kinds) === 0 &&
		new Set(cells).size === width &&
		cells.every((cell) => cell.trim() !== '')
	);
}
