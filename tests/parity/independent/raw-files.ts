import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import readWorkbook from 'read-excel-file/node';

/**
 * Reads the example exports by other means than the product does (iconv-lite, read-excel-file and a few lines
 * here), with each file's encoding and delimiter written down by hand. Row n of a sheet is `rows[n - 1]`.
 */
export type Cell = string | number | boolean | Date | null;
export type Sheets = Map<string, Cell[][]>;

const encodings: Record<string, string> = { 'ho-so-2016-03.csv': 'tcvn', 'ho-so-2016-04.csv': 'windows1258' };

export async function rawSheets(folder: string, file: string): Promise<Sheets> {
	const path = `${folder}/${file}`;
	if (file.endsWith('.xlsx')) {
		const sheets = await readWorkbook(path);
		return new Map(sheets.map(({ sheet, data }) => [sheet, data as Cell[][]]));
	}
	const text = iconv.decode(readFileSync(path), encodings[file] ?? 'utf8').replace(/^\ufeff/, '');
	return new Map([['', file.endsWith('.xls') ? htmlRows(text) : csvRows(text)]]);
}

function csvRows(text: string): string[][] {
	const header = text.slice(0, text.indexOf('\n'));
	const delimiter = header.includes(';') ? ';' : ',';
	const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|$)`, 'gy');
	const rows: string[][] = [];
	let row: string[] = [];
	for (let at = 0; at < text.length; at = cell.lastIndex) {
		const match = cell.exec(text)!;
		row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
		if (match[3] !== delimiter) {
			rows.push(row);
			row = [];
		}
	}
	return rows;
}

function htmlRows(text: string): string[][] {
	return [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map((row) =>
		[...row[1]!.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map((cell) =>
			cell[1]!.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&')
		)
	);
}
