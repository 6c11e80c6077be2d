import type { TextSheet } from '#lib/export/rows-workbook.ts';
import { readRowKey, writeRowKey } from '#lib/ingest/load/row-key.ts';
import type { UnderstoodFile } from '#lib/ingest/understood.ts';
import type { LedgerLine } from './protocol.ts';

/** A sheet's columns and first rows, as far as they tell what it is. */
interface Columns<Column> {
	columns: readonly Column[];
	preview: readonly (readonly string[])[];
}

/** Whether a row is a rejected one that came back: it ends with its key. */
export function isRejectedRow(cells: readonly string[]): boolean {
	return readRowKey(cells.at(-1) ?? '') !== null;
}

/** A sheet of rejected rows as the one it came from, by which what was decided is known again; of other sheets nothing that is. */
export function withoutReasons<Column>({ columns, preview }: Columns<Column>): Columns<Column> {
	// Workbooks given out before rows had keys end without them.
	const keyed = preview.some(isRejectedRow);
	const own = <T>(list: readonly T[]) => list.slice(1, keyed ? -3 : -2);
	return { columns: own(columns), preview: preview.map(own) };
}

/**
 * The rejected rows of one file as sheets: why, in the first column, then the row as it stands in the file under its own
 * headers. The file's name and row number come last, so that the row is found again, and its key, by which the load knows it when
 * it comes back. `words` gives the sentence of a reason; its key `reason`, `file`, `row` and `key` the headings.
 */
export function rejectedSheets(
	{ file, sha256 }: { file: string; sha256: string },
	understood: UnderstoodFile,
	lines: readonly LedgerLine[],
	words: Readonly<Record<string, string>>
): TextSheet[] {
	return understood.sheets.flatMap((sheet): TextSheet[] => {
		const wanted = new Map(
			lines.filter((line) => line.sheet === sheet.name).map((line) => [line.row, line] as const)
		);
		if (wanted.size === 0) return [];
		const rows = sheet.rows.flatMap(({ number, cells }) => {
			const line = wanted.get(number);
			if (!line) return [];
			// A column is called as in the file.
			const detail = sheet.columns.find(({ name }) => name === line.detail)?.source ?? line.detail;
			const why = [words[line.reason] ?? line.reason, detail].filter(Boolean).join(': ');
			return [[why, ...cells, file, String(number), writeRowKey(sha256, sheet.name, number)]];
		});
		const header = [
			words['reason'] ?? 'reason',
			...sheet.columns.map(({ source }) => source),
			words['file'] ?? 'file',
			words['row'] ?? 'row',
			words['key'] ?? 'key'
		];
		const name = [file.split('/').pop() ?? file, sheet.name].filter((part) => part !== '').join(' ');
		return [{ name, header, rows }];
	});
}
