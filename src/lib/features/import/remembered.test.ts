import { describe, expect, it } from 'vitest';
import type { Mapping } from '#lib/ingest/load/mapping/mapping.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { recall, remember } from './remembered.ts';
import { seenFile } from './seen.ts';
import { fileSignature } from './signature.ts';

const csv = 'Mã hồ sơ;Ngày tiếp nhận\nH26-01;01/02/2017\nH26-02;02/02/2017\n';

async function look(file: string, rules: Parameters<typeof understand>[2] = [], text = csv) {
	const bytes = new TextEncoder().encode(text);
	return seenFile(file, bytes.length, understand(await readRaw(bytes, file, rules), file, rules), false);
}

describe('what is said of a whole file', () => {
	it('is remembered by what the file was found as, though the decision changes its headers', async () => {
		const mapping: Mapping = { tables: [], files: [{ match: 'a.csv', delimiter: ',', encoding: 'utf-8' }] };
		const plain = await look('a.csv');
		const ruled = await look('a.csv', [{ delimiter: ',', encoding: 'utf-8' }]);
		expect(fileSignature(ruled)).not.toBe(fileSignature(plain));
		const memory = remember({}, mapping, [ruled], { 'a.csv': fileSignature(plain)! });
		expect(recall(memory, null, await look('b.csv'))).toEqual({
			tables: [],
			files: [{ match: '/b.csv', delimiter: ',', encoding: 'utf-8' }]
		});
		// What was said anew of that file is not overruled.
		expect(
			recall(memory, { tables: [], files: [{ match: 'b.csv', delimiter: ';' }] }, await look('b.csv'))
		).toBeNull();
	});

	it('of other files nothing is remembered', async () => {
		const memory = remember({}, { tables: [], files: [{ match: 'x.csv', delimiter: ',' }] }, [], {});
		expect(recall(memory, null, await look('b.csv'))).toBeNull();
	});
});

describe('what is said of a sheet', () => {
	const mapping: Mapping = {
		tables: [],
		files: [
			{
				match: 'a.csv',
				sheet: '',
				headerRows: [1],
				lastRow: 9,
				columns: { 'Ngày tiếp nhận': { name: 'due_at' } }
			}
		]
	};

	it('holds of its rejected rows when they come back, but not where its rows stand', async () => {
		const memory = remember({}, mapping, [await look('a.csv')], {});
		const rejected =
			'Lý do;Mã hồ sơ;Ngày tiếp nhận;Tệp;Dòng\nsai;H26-01;01/02/2017;a.csv;2\nsai;H26-02;02/02/2017;a.csv;3\n';
		expect(recall(memory, null, await look('sua.csv', [], rejected))).toEqual({
			tables: [],
			files: [{ match: '/sua.csv', sheet: '', columns: { 'Ngày tiếp nhận': { name: 'due_at' } } }]
		});
	});

	it('what the file of origin is understood as holds of its rejected rows too, where they are too few to tell', async () => {
		const line = (row: number, channel: string) => `H26-${row};${row % 12 || 12}/${row + 12}/2017;${channel}`;
		const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((row) => line(row, row % 2 === 0 ? 'Trực tuyến' : 'Trực tiếp'));
		const origin = await look('a.csv', [], `Mã hồ sơ;Ngày tiếp nhận;Cách nộp\n${rows.join('\n')}\n`);
		// Month first, and a channel by its values, of which two rows tell nothing.
		expect(origin.sheets[0]?.columns.map(({ name, dateFormat }) => [name, dateFormat])).toEqual([
			['dossier_id', null],
			['accepted_at', 'M/DD/YYYY'],
			['channel', null]
		]);
		const rejected =
			'Lý do;Mã hồ sơ;Ngày tiếp nhận;Cách nộp;Tệp;Dòng;Khóa dòng\n' +
			'sai;H26-11;3/4/2017;Trực tiếp;a.csv;12;nhipso:0123456789ab:12:\n' +
			'sai;H26-12;5/4/2017;Trực tiếp;a.csv;13;nhipso:0123456789ab:13:\n';
		const back = await look('sua.csv', [], rejected);
		expect(recall({}, null, back, [back, origin])).toEqual({
			tables: [],
			files: [
				{
					match: '/sua.csv',
					sheet: '',
					table: 'dossiers',
					columns: {
						'Ngày tiếp nhận': { name: 'accepted_at', dateFormat: 'M/DD/YYYY' },
						'Cách nộp': { name: 'channel' }
					}
				}
			]
		});
		expect(recall({}, null, back, [back])).toBeNull();
	});

	it('holds of no sheet with other columns', async () => {
		const memory = remember({}, mapping, [await look('a.csv')], {});
		const other =
			'Mã hồ sơ;Ngày tiếp nhận;Ngày trả\nH26-01;01/02/2017;02/02/2017\nH26-02;02/02/2017;02/02/2017\n';
		expect(recall(memory, null, await look('b.csv', [], other))).toBeNull();
	});
});
