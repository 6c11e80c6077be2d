import type { Format, Merge, RawFile, RawSheet } from '../raw.ts';

/** A sheet from rows of cells, for tests. Row numbers count from 1. */
export function sheetOf(rows: readonly (readonly string[])[], merges: Merge[] = [], name = ''): RawSheet {
	return { name, rows: rows.map((cells, i) => ({ number: i + 1, cells: [...cells] })), merges };
}

/** A file from sheets, for tests. */
export function fileOf(format: Format, ...sheets: RawSheet[]): RawFile {
	const text = format === 'csv' || format === 'tsv';
	return {
		format,
		encoding: text ? 'utf-8' : null,
		delimiter: format === 'csv' ? ',' : format === 'tsv' ? '\t' : null,
		quote: text ? '"' : null,
		sheets,
		problems: []
	};
}

/** Lines of cells separated by `|`, blanks around them dropped: tables that can be read in a test. */
export function cellsOf(text: string): string[][] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line) => line.split('|').map((cell) => cell.trim()));
}
