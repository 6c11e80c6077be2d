import { isRejectedRow } from './rejected-sheets.ts';
import type { SeenFile } from './seen.ts';

/**
 * Where all that would be loaded is rejected rows that came back in their workbook: the names of the files they were rejected from. Null
 * where anything else is loaded too, or nothing.
 */
export function correctionsAlone(seen: readonly SeenFile[]): string[] | null {
	const sheets = seen.flatMap((file) => file.sheets).filter(({ table }) => table !== null);
	const from = new Set<string>();
	for (const { preview } of sheets) {
		const rows = preview.filter(isRejectedRow);
		if (rows.length === 0) return null;
		// The file's name and the row's number stand before the key (`rejected-sheets.ts`).
		for (const cells of rows) from.add(cells.at(-3) ?? '');
	}
	return sheets.length === 0 ? null : [...from];
}
