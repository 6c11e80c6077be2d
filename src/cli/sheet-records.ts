import type { RawFile } from '#lib/ingest/raw.ts';
import type { UnderstoodFile, UnderstoodSheet } from '#lib/ingest/understood.ts';

/** A sheet that holds a table, be it without rows. */
export function isTable(sheet: UnderstoodSheet): boolean {
	return sheet.headerRow !== null || sheet.rows.some((row) => row.kind === 'data');
}

/** The first sheet with rows of data, else the first with a header, else none. */
export function firstTable(sheets: readonly UnderstoodSheet[]): UnderstoodSheet | undefined {
	return sheets.find((sheet) => sheet.rows.some((row) => row.kind === 'data')) ?? sheets.find(isTable);
}

/**
 * Header and data rows of a sheet as records; a sheet without a header has none here either: nothing is made up. Those of a text file are its own cells, short rows filled up to the
 * header and long rows kept at their length; those of a spreadsheet are as wide as its columns.
 */
export function* sheetRecords(
	raw: RawFile,
	understood: UnderstoodFile,
	sheet: UnderstoodSheet
): Generator<string[]> {
	const own = raw.format === 'csv' || raw.format === 'tsv' ? ownCells(raw) : undefined;
	const names = sheet.columns.map((column) => column.source);
	const headerRows = sheet.rows.filter((row) => row.kind === 'header');
	const single = headerRows.every(
		(row) => row.number === sheet.headerRow || row.number > (sheet.headerRow ?? 0)
	);
	const header = (single && sheet.headerRow !== null && own?.get(sheet.headerRow)) || names;
	if (header.length > 0 && sheet.headerRow !== null) yield header;
	for (const row of sheet.rows) {
		if (row.kind !== 'data') continue;
		const cells = own?.get(row.number) ?? row.cells;
		yield cells.length < header.length
			? [...cells, ...Array<string>(header.length - cells.length).fill('')]
			: cells;
	}
}

function ownCells(raw: RawFile): Map<number, string[]> {
	return new Map(raw.sheets.flatMap((sheet) => sheet.rows.map((row) => [row.number, row.cells] as const)));
}
