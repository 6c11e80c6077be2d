import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFile } from '../world/catalogue.ts';
import { datasetFile } from '../world/dataset.ts';
import { ByteLines } from './byte-lines.ts';
import { piece } from './pieces.ts';
import { bulkHeader, putRows } from './rows.ts';

const ROWS_PER_FILE = 1_500_000;

/**
 * Streams N dossiers into plain CSV files of 1.5 million rows (UTF-8, comma, ISO dates). Memory does not grow with N:
 * rows are put together and written four megabytes at a time.
 */
export function writeBulk(directory: string, dossiers: number, seed: string): Record<string, unknown> {
	mkdirSync(directory, { recursive: true });
	const dataset = datasetFile({
		title: { vi: `${dossiers} hồ sơ mô phỏng`, en: `${dossiers} synthetic dossiers` },
		asOf: '2018-03-05',
		districts: ['009'],
		campaigns: [
			{
				from: '2017-03-01',
				to: '2017-03-16',
				title: { vi: 'Tập huấn học sinh lớp 8', en: 'Training of grade 8' }
			}
		]
	});
	for (const file of [dataset, catalogueFile()]) writeFileSync(join(directory, file.path), file.bytes);
	const open = (file: number) => openSync(join(directory, `ho-so-${String(file).padStart(3, '0')}.csv`), 'w');
	const header = piece(bulkHeader);
	let files = 1;
	let rows = 0;
	let handle = open(files);
	const lines = new ByteLines(handle);
	lines.put(header);
	putRows(lines, dossiers, seed, () => {
		if (rows === ROWS_PER_FILE) {
			const next = open((files += 1));
			lines.turnTo(next);
			closeSync(handle);
			handle = next;
			lines.put(header);
			rows = 0;
		}
		rows += 1;
	});
	lines.flush();
	closeSync(handle);
	return { out: directory, dossiers, files, bytes: lines.bytes };
}
