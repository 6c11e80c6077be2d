import type { CellValue } from 'hucre/xlsx';

/** A sheet of texts: its name, its header and its rows. */
export interface TextSheet {
	name: string;
	header: readonly string[];
	rows: readonly (readonly string[])[];
}

/** Characters Excel forbids in a sheet's name, and the most it may have. */
const FORBIDDEN = /[\\/?*[\]:]/g;
const NAME_LENGTH = 31;

/**
 * Sheets of texts as a workbook. Every cell is stored as a text, so that codes keep their zeros and nothing a cell holds is run
 * as a formula.
 */
export async function rowsWorkbook(sheets: readonly TextSheet[]): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre/xlsx');
	const taken = new Set<string>();
	const output = await writeXlsx({
		sheets: sheets.map(({ name, header, rows }) => ({
			name: sheetName(name, taken),
			columns: header.map((label) => ({ width: Math.max(12, Math.min(40, label.length + 2)), numFmt: '@' })),
			rows: [header, ...rows].map((row) => row.map((cell): CellValue => (cell === '' ? null : cell))),
			cells: new Map(header.map((_, index) => [`0,${index}`, { style: { font: { bold: true } } }])),
			freezePane: { rows: 1 }
		}))
	});
	return output instanceof Uint8Array ? output : new Uint8Array(output);
}

function sheetName(name: string, taken: Set<string>): string {
	const plain = name.replace(FORBIDDEN, ' ').trim() || 'Sheet';
	let free = plain.slice(0, NAME_LENGTH);
	for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
		const end = ` (${number})`;
		free = plain.slice(0, NAME_LENGTH - end.length) + end;
	}
	taken.add(free.toLowerCase());
	return free;
}
