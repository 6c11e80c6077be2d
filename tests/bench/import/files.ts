import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { writeBulk } from '../../../src/cli/sample/bulk/write-bulk.ts';
import { OUT } from '../paths.ts';

/** Folder of a clean export of so many dossiers, as `nhipso sample --dossiers N` writes it; made once. */
export function csvFolder(rows: number): string {
	const folder = join(OUT, 'import', `csv-${rows}`);
	if (!existsSync(csvFile(folder))) writeBulk(folder, rows, 'bench');
	return folder;
}

export const csvFile = (folder: string): string => join(folder, 'ho-so-001.csv');

/** A workbook of the first so many dossiers of such an export; made once. */
export async function xlsxFile(rows: number): Promise<string> {
	const path = join(OUT, 'import', `ho-so-${rows}.xlsx`);
	if (existsSync(path)) return path;
	mkdirSync(join(OUT, 'import'), { recursive: true });
	const lines = readFileSync(csvFile(csvFolder(rows)), 'utf8')
		.trimEnd()
		.split('\n');
	const cells = lines.map((line) => line.split(',').map((cell) => (cell === '' ? null : cell)));
	await writeFile(path, await writeXlsx({ sheets: [{ name: 'Hồ sơ', rows: cells }] }));
	return path;
}
