import { tidy } from '#lib/core/text.ts';
import { isBlank } from './cell-text.ts';
import { cellsAt, seenAt, type Grid } from './grid.ts';
import type { HeaderRows } from './header-rows.ts';
import { withUnit } from './unit-row.ts';

/** Name of a column without a header, counted from 1. */
export function unnamed(index: number): string {
	return `column_${index + 1}`;
}

/**
 * One name a column: the texts above it joined by " / ", from the outermost group to the column's own, each once.
 * A group's text reaches over its merged region, or, where merging was lost, over the gap to its right.
 */
export function headerNames(grid: Grid, header: Omit<HeaderRows, 'confidence'>, width: number): string[] {
	const rows: number[] = [];
	for (let row = header.first; row <= header.last; row++) {
		if (row !== header.numbers && row !== header.units) rows.push(row);
	}
	const units = header.units === null ? [] : cellsAt(grid, header.units);
	return Array.from({ length: width }, (_, column) => {
		const texts: string[] = [];
		for (const [depth, row] of rows.entries()) {
			const text = tidy(textOver(grid, rows, depth, row, column));
			if (text !== '' && texts[texts.length - 1] !== text) texts.push(text);
		}
		return withUnit(texts.join(' / '), units[column] ?? '') || unnamed(column);
	});
}

function textOver(grid: Grid, rows: readonly number[], depth: number, row: number, column: number): string {
	const seen = seenAt(grid, row, column);
	if (!isBlank(seen) || depth === rows.length - 1) return seen;
	// A gap in an upper row belongs to the group at its left only if a lower row says something here.
	const below = rows.slice(depth + 1).some((lower) => !isBlank(cellsAt(grid, lower)[column]));
	const hasMerges = rows.some((r) => (grid.mergesByRow.get(r) ?? []).length > 0);
	if (!below || hasMerges) return '';
	let left = column - 1;
	while (left >= 0 && isBlank(cellsAt(grid, row)[left])) left--;
	const underLeft = rows.slice(depth + 1).some((lower) => !isBlank(cellsAt(grid, lower)[left]));
	return left >= 0 && underLeft ? (cellsAt(grid, row)[left] ?? '') : '';
}
