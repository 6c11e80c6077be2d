import { kindOf, sharedKind } from './cell-kind.ts';
import { isBlank } from './cell-text.ts';

/** What the first row of a table looks like beside the rows under it: how many columns speak for each. */
export interface FirstRow {
	header: number;
	data: number;
}

/** Rows after the first that are compared with it. */
const SAMPLE = 200;

/**
 * Holds the first row's cells against their columns. Where a column is of one kind (dates, numbers, codes of one shape,
 * addresses), a cell of that kind is data and any other is a label. Where it is of words, a word that comes again in
 * other rows is data; a word that never comes where the others do again and again is a label. `rows` are the rows under
 * `first`, blank ones left out.
 */
export function firstRow(first: readonly string[], rows: readonly (readonly string[])[]): FirstRow {
	const below = rows.slice(0, SAMPLE).filter((cells) => !sameRow(cells, first));
	const found = { header: 0, data: 0 };
	if (below.length < 2) return found;
	for (const [column, cell] of first.entries()) {
		if (isBlank(cell)) continue;
		const texts = below.map((cells) => cells[column] ?? '').filter((text) => !isBlank(text));
		if (texts.length < 2) continue;
		const kind = sharedKind(texts);
		if (kind !== null) {
			// A bare number may stand over numbers: a year, a question's number.
			const weight = kind === 'number' ? 0.5 : 1;
			if (kindOf(cell) === kind) found.data += weight;
			else found.header += 1;
			continue;
		}
		const distinct = new Set(texts);
		if (distinct.has(cell)) found.data += 1;
		else if (distinct.size <= texts.length / 3) found.header += 0.7;
		else if (cell.length * 3 < averageLength(texts)) found.header += 0.5;
	}
	return found;
}

/** Whether the first row is evidently a row of data: two columns say so and next to none the contrary. */
export function isEvidentlyData({ header, data }: FirstRow): boolean {
	return data >= 2 && data >= 4 * header;
}

/** The header again, at the top of a page, says nothing of the header. */
function sameRow(cells: readonly string[], first: readonly string[]): boolean {
	return cells.length === first.length && cells.every((cell, i) => cell === first[i]);
}

function averageLength(texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
}
