import type { Mapping, MappingEntry } from '#lib/ingest/load/mapping/mapping.ts';
import type { SeenSheet } from './seen.ts';

/** The first rows of a sheet as a file of its own, under plain headers, so that the load can be tried on them. */
export function previewCsv(sheet: Pick<SeenSheet, 'columns' | 'preview'>): Uint8Array {
	const header = sheet.columns.map((_, index) => headerOf(index));
	const lines = [header, ...sheet.preview].map((cells) =>
		header.map((_, index) => quoted(cells[index] ?? '')).join(',')
	);
	return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

/** The columns as they were understood or decided, for that file. */
export function previewMapping(
	sheet: Pick<SeenSheet, 'columns' | 'table'>,
	values: MappingEntry['values']
): Mapping {
	const columns: Record<string, string> = {};
	const dates: Record<string, readonly string[]> = {};
	sheet.columns.forEach(({ name, dateFormat }, index) => {
		if (name === null) return;
		columns[name] = headerOf(index);
		if (dateFormat !== null) dates[name] = [dateFormat];
	});
	return { tables: [{ table: sheet.table ?? '', match: '*', columns, values, dates }] };
}

const headerOf = (index: number) => `Cột số ${index + 1}`;

function quoted(cell: string): string {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
