import type { SniffedColumn } from '#lib/ingest/understood.ts';
import { valuesOf } from '#lib/ingest/load/mapping/mapping.ts';
import type { ColumnSpec } from '#lib/model/column.ts';
import { tableSpec } from '#lib/model/tables/index.ts';

/** Labels of a column that are listed; a column with more is hardly one of status, channel or yes and no. */
export const MOST_LABELS = 200;

/** What is written in a column that knows few values. */
export interface ColumnLabels {
	/** Place of the column in the sheet. */
	index: number;
	/** Every distinct label with its rows, the commonest first; at most `MOST_LABELS`. */
	labels: readonly { label: string; rows: number }[];
	/** Rows with labels past the limit: those are not listed. */
	unlisted: number;
}

/** Counts the labels of the columns of a sheet that know few values, row by row. */
export class LabelCounter {
	readonly #columns: readonly { index: number; rows: Map<string, number>; unlisted: number }[];

	constructor(
		table: string | null,
		private readonly columns: readonly SniffedColumn[]
	) {
		this.#columns = columns.flatMap((column, index) =>
			valuedColumn(table, column) ? [{ index, rows: new Map<string, number>(), unlisted: 0 }] : []
		);
	}

	/** Counts a row; one with another number of cells says nothing of columns. */
	add(cells: readonly string[]): void {
		if (cells.length !== this.columns.length) return;
		for (const column of this.#columns) {
			const label = (cells[column.index] ?? '').trim();
			if (label === '') continue;
			const before = column.rows.get(label);
			if (before === undefined && column.rows.size >= MOST_LABELS) column.unlisted += 1;
			else column.rows.set(label, (before ?? 0) + 1);
		}
	}

	counted(): ColumnLabels[] {
		return this.#columns.map(({ index, rows, unlisted }) => ({
			index,
			labels: [...rows].map(([label, count]) => ({ label, rows: count })).sort((a, b) => b.rows - a.rows),
			unlisted
		}));
	}
}

/** The column of the model that a column of a sheet is, with the values it knows; undefined where it knows any. */
export function valuedColumn(
	table: string | null,
	{ name }: SniffedColumn
): { column: ColumnSpec; values: readonly string[] } | undefined {
	const column = tableSpec(table ?? '')?.columns.find((each) => each.name === name);
	const values = column && valuesOf(column);
	return column && values && { column, values };
}
