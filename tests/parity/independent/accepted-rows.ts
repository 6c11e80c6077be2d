import { readFileSync } from 'node:fs';
import { plain } from './meaning.ts';
import type { Cell } from './raw-files.ts';

/** Header cells under which the exports of dossiers write what is counted. */
const dossierHeaders = {
	id: ['Mã hồ sơ', 'Số hồ sơ', 'Mã HS'],
	code: ['Mã TTHC', 'Mã thủ tục'],
	procedure: ['Thủ tục', 'Tên thủ tục', 'Tên thủ tục hành chính', 'Tên TTHC', 'Thủ tục hành chính'],
	ward: ['Phường/Xã', 'Phường', 'Địa bàn'],
	channel: ['Kênh thực hiện', 'Hình thức nộp', 'Hình thức tiếp nhận'],
	accepted: ['Ngày tiếp nhận', 'Ngày nhận', 'Ngày nhận hồ sơ'],
	practice: ['Hồ sơ thực hành']
};

/** Accepted rows of a table, as the ledger file of a snapshot lists them: sheet and row number by file. */
export function acceptedRows(ledger: string, table: string): Map<string, { sheet: string; row: number }[]> {
	const byFile = new Map<string, { sheet: string; row: number }[]>();
	for (const line of readFileSync(ledger, 'utf8').split(/\r?\n/).slice(1)) {
		const [file, sheet, row, name, outcome] = line.split(',');
		if (name !== table || outcome !== 'accepted') continue;
		if (!byFile.has(file!)) byFile.set(file!, []);
		byFile.get(file!)!.push({ sheet: sheet!, row: Number(row) });
	}
	return byFile;
}

/** Column of the first header cell among the first rows that one of the names fits exactly. */
export function columnOf(
	rows: readonly Cell[][],
	before: number,
	names: readonly string[]
): number | undefined {
	for (const row of rows.slice(0, before)) {
		const at = row.findIndex((cell) => names.some((name) => plain(name) === plain(cell).trim()));
		if (at >= 0) return at;
	}
	return undefined;
}

/** Columns of what an export of dossiers says, as its header names them. */
export function dossierColumns(
	rows: readonly Cell[][]
): Record<keyof typeof dossierHeaders, number | undefined> {
	const found = Object.entries(dossierHeaders).map(([key, names]) => [key, columnOf(rows, 8, names)]);
	return Object.fromEntries(found) as Record<keyof typeof dossierHeaders, number | undefined>;
}

/** The nearest row above with one filled cell: the ward of the rows below it, where they do not say themselves. */
export function bannerAbove(rows: readonly Cell[][], number: number): Cell | undefined {
	for (let at = number - 2; at > 0; at -= 1) {
		const filled = filledCells(rows[at]!);
		if (filled.length === 1) return filled[0];
	}
	return undefined;
}

/** Every row below a banner asks for it: each row above is looked at once. */
const filled = new WeakMap<readonly Cell[], Cell[]>();

function filledCells(row: readonly Cell[]): Cell[] {
	const known = filled.get(row) ?? row.filter((cell) => plain(cell).trim() !== '');
	filled.set(row, known);
	return known;
}
