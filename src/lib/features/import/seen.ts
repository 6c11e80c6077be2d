import type { Problem } from '#lib/core/errors.ts';
import type { FileDecisions, SheetDecisions } from '#lib/ingest/decisions.ts';
import type { SniffedColumn, UnderstoodFile } from '#lib/ingest/understood.ts';
import { LabelCounter, type ColumnLabels } from './column-labels.ts';

/** Rows shown of a sheet before it is loaded. */
const PREVIEW_ROWS = 10;

/** A sheet as it was understood, with its first rows; personal columns are shown here only and nowhere kept. */
export interface SeenSheet {
	name: string;
	headerRow: number | null;
	table: string | null;
	columns: readonly SniffedColumn[];
	/** Cells of the first data rows. */
	preview: readonly (readonly string[])[];
	dataRows: number;
	/** What is written in the columns that know few values, in the rows looked at. */
	labels: readonly ColumnLabels[];
	decisions: SheetDecisions;
	problems: readonly Problem[];
}

/** A file as it was understood, or why it could not be. */
export interface SeenFile {
	file: string;
	/** Of an archive how many files are in it; each is seen by itself, as `archive.zip/path`. */
	inner?: number;
	problem: Problem | null;
	bytes: number;
	/** Only its beginning has been looked at. */
	partly: boolean;
	decisions: FileDecisions | null;
	sheets: readonly SeenSheet[];
	problems: readonly Problem[];
}

/** What the page needs of an understood file: without its rows but the first. */
export function seenFile(file: string, bytes: number, understood: UnderstoodFile, partly: boolean): SeenFile {
	return {
		file,
		bytes,
		partly,
		problem: null,
		decisions: understood.decisions,
		problems: understood.problems,
		sheets: understood.sheets.map(({ name, headerRow, table, columns, rows, decisions, problems }) => {
			const data = rows.filter(({ kind }) => kind === 'data');
			const preview = data.slice(0, PREVIEW_ROWS).map(({ cells }) => cells);
			const counter = new LabelCounter(table, columns);
			for (const { cells } of data) counter.add(cells);
			const labels = counter.counted();
			return { name, headerRow, table, columns, preview, dataRows: data.length, labels, decisions, problems };
		})
	};
}
