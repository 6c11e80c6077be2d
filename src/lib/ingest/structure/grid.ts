import type { Merge, RawRow, RawSheet } from '../raw.ts';
import { filledCells, isBlank } from './cell-text.ts';

/** A sheet, or the part of one that holds one table, with its merged regions at hand. */
export interface Grid {
	rows: readonly RawRow[];
	/** Cells of the widest row that hold something, so that empty columns at the right edge do not count. */
	width: number;
	/** Merged regions of more than one cell, by each row they touch. */
	mergesByRow: ReadonlyMap<number, readonly Merge[]>;
}

export function gridOf(sheet: RawSheet): Grid {
	return grid(sheet.rows, sheet.merges);
}

/** The rows from `from` up to but not including `to`, as a grid of its own. */
export function slice(whole: Grid, from: number, to: number): Grid {
	const merges = new Set([...whole.mergesByRow.values()].flat());
	const within = [...merges]
		.filter((merge) => merge.top >= from && merge.bottom < to)
		.map((merge) => ({ ...merge, top: merge.top - from, bottom: merge.bottom - from }));
	return grid(whole.rows.slice(from, to), within);
}

function grid(rows: readonly RawRow[], merges: readonly Merge[]): Grid {
	let width = 0;
	for (const row of rows) {
		let last = row.cells.length;
		while (last > width && isBlank(row.cells[last - 1])) last--;
		if (last > width) width = last;
	}
	const mergesByRow = new Map<number, Merge[]>();
	for (const merge of merges) {
		if (merge.top === merge.bottom && merge.left === merge.right) continue;
		for (let row = merge.top; row <= merge.bottom; row++) {
			const list = mergesByRow.get(row);
			if (list) list.push(merge);
			else mergesByRow.set(row, [merge]);
		}
	}
	return { rows, width, mergesByRow };
}

export function cellsAt(grid: Grid, row: number): readonly string[] {
	return grid.rows[row]?.cells ?? [];
}

export function filledAt(grid: Grid, row: number): number[] {
	return filledCells(cellsAt(grid, row));
}

export function mergesAt(grid: Grid, row: number): readonly Merge[] {
	return grid.mergesByRow.get(row) ?? [];
}

/** The merged region that covers a cell, if any. */
function mergeOver(grid: Grid, row: number, column: number): Merge | undefined {
	return mergesAt(grid, row).find((merge) => merge.left <= column && column <= merge.right);
}

/** The text a reader sees at a cell: that of the merged region's top left corner where there is one. */
export function seenAt(grid: Grid, row: number, column: number): string {
	const own = grid.rows[row]?.cells[column] ?? '';
	if (!isBlank(own)) return own;
	const merge = mergeOver(grid, row, column);
	return merge ? (grid.rows[merge.top]?.cells[merge.left] ?? '') : own;
}

/** Columns over which a row shows something, merged regions counted in full. */
export function coveredAt(grid: Grid, row: number): number {
	let covered = 0;
	for (let column = 0; column < grid.width; column++) if (!isBlank(seenAt(grid, row, column))) covered++;
	return covered;
}
