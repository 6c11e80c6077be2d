import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { previewCsv, previewMapping } from '#lib/features/import/preview.ts';
import { seenFile } from '#lib/features/import/seen.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { plainDataset } from '#lib/ingest/load/dataset.ts';
import { bytesInput } from '#lib/ingest/load/input.ts';
import { loadInputs } from '#lib/ingest/load/load.ts';
import { parseMapping, rulesFor } from '#lib/ingest/load/mapping/mapping.ts';
import type { Overrides } from '#lib/ingest/overrides.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import type { UnderstoodFile, UnderstoodSheet } from '#lib/ingest/understood.ts';
import { raw } from '#lib/sql/sql.ts';
import { nhipso as run } from '../../support/nhipso.ts';

async function read(content: string | Uint8Array, rules: Overrides = []): Promise<UnderstoodFile> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return understand(await readRaw(bytes, 'a.csv', rules), 'a.csv', rules);
}
const sheetOf = (file: UnderstoodFile): UnderstoodSheet => file.sheets[0] as UnderstoodSheet;
const data = (file: UnderstoodFile): string[][] =>
	sheetOf(file)
		.rows.filter(({ kind }) => kind === 'data')
		.map(({ cells }) => cells);

describe('what a person says goes before what would be found', () => {
	it('encoding', async () => {
		const bytes = iconv.encode('tên,số\nNguyễn,1\n', 'tcvn');
		const file = await read(bytes, [{ encoding: 'tcvn3' }]);
		expect(data(file)).toEqual([['Nguyễn', '1']]);
		expect(file.decisions.encoding).toEqual({ value: 'tcvn3', confidence: 1, given: true, others: [] });
		expect((await read(bytes, [{ encoding: 'windows-1252' }])).encoding).toBe('windows-1252');
	});

	it('delimiter, quote and escape', async () => {
		expect(data(await read('a;b,c\n1;2,3\n', [{ delimiter: ',' }]))).toEqual([['1;2', '3']]);
		expect(data(await read('a;b,c\n1;2,3\n', [{ delimiter: '' }]))).toEqual([['1;2,3']]);
		expect(data(await read('a,b\n"1,2"\n', [{ quote: '' }]))).toEqual([['"1', '2"']]);
		expect(data(await read("a,b\n'1,2',3\n", [{ quote: "'" }]))).toEqual([['1,2', '3']]);
		expect(data(await read('a,b\n"1\\",2",3\n', [{ escape: '\\' }]))).toEqual([['1",2', '3']]);
	});

	it('format', async () => {
		const file = await read('{"a":1}\n{"a":2}\n', [{ format: 'csv', delimiter: '' }]);
		expect(file.format).toBe('csv');
		expect(data(file)).toEqual([['{"a":2}']]);
	});

	it('header rows, none, first and last row, and what single rows are', async () => {
		const text = 'x,y\na,b\n1,2\n3,4\n5,6\n';
		const second = await read(text, [{ headerRows: [2] }]);
		expect(sheetOf(second)).toMatchObject({ headerRow: 2, columns: [{ source: 'a' }, { source: 'b' }] });
		expect(sheetOf(second).decisions.headerRows).toMatchObject({ value: [2], confidence: 1, given: true });
		const both = await read(text, [{ headerRows: [1, 2] }]);
		expect(sheetOf(both).columns.map(({ source }) => source)).toEqual(['x / a', 'y / b']);
		expect(data(await read(text, [{ headerRows: [] }]))).toHaveLength(5);
		expect(data(await read(text, [{ headerRows: [2], firstRow: 4, lastRow: 4 }]))).toEqual([['3', '4']]);
		const kinds = await read(text, [{ kinds: { '3': 'total', '4-5': 'note' } }]);
		expect(sheetOf(kinds).rows.map(({ kind }) => kind)).toEqual(['header', 'data', 'total', 'note', 'note']);
	});

	it('dates, decimal mark, type and meaning of columns', async () => {
		const text = 'ngay,so,ma\n03/05/2017,1.716,1\n04/05/2017,2.500,2\n';
		const [day, number] = sheetOf(await read(text)).columns;
		expect(day?.dateFormat).toBe('DD/MM/YYYY');
		expect(number?.type).toBe('integer');
		const file = await read(text, [
			{ decimal: '.', columns: { ngay: { dateFormat: 'MM/DD/YYYY' }, ma: { type: 'text' } } }
		]);
		expect(sheetOf(file).columns).toMatchObject([
			{ type: 'date', dateFormat: 'MM/DD/YYYY' },
			{ type: 'decimal', decimal: '.' },
			{ type: 'text' }
		]);
		expect(sheetOf(file).problems).toEqual([]);
		const named = await read(text, [{ table: 'dossiers', columns: { ma: { name: 'dossier_id' } } }]);
		expect(sheetOf(named)).toMatchObject({ table: 'dossiers', columns: [{}, {}, { name: 'dossier_id' }] });
		expect(
			sheetOf(await read('Mã hồ sơ,Ngày tiếp nhận\nx,16/03/2017\n', [{ table: null }])).table
		).toBeNull();
	});

	it('days as numbers, from 1900 or from 1904', async () => {
		const rule = { columns: { ngay: { dateFormat: 'serial-1904' }, giờ: { dateFormat: 'serial' } } };
		const file = await read('ma,ngay,giờ\nx,41338,42800.5\ny,41339,42801.5\n', [rule]);
		expect(sheetOf(file).columns).toMatchObject([
			{},
			{ type: 'date', dateFormat: 'serial-1904' },
			{ type: 'datetime', dateFormat: 'serial' }
		]);
		expect(parseMapping(JSON.stringify({ files: [rule] })).files).toEqual([{ match: '*', ...rule }]);
	});

	it('a sheet is left out', async () => {
		expect((await read('a,b\n1,2\n', [{ skip: true }])).sheets).toEqual([]);
	});
});

describe('confidence', () => {
	it('is near one where the file shows what it is, and near a half where it does not', async () => {
		const clear = await read(
			'Mã hồ sơ;Ngày tiếp nhận;Phường\nH1;16/03/2017;Khương Đình\nH2;17/03/2017;Hạ Đình\n'
		);
		const { encoding, delimiter } = clear.decisions;
		const { headerRows, columns } = sheetOf(clear).decisions;
		for (const decision of [encoding, delimiter, headerRows, columns[1]?.dateFormat, columns[1]?.type])
			expect(decision?.confidence).toBeGreaterThanOrEqual(0.8);

		const vague = await read('a,b\nx,03/05/2017\ny,04/05/2017\n');
		expect(sheetOf(vague).decisions.columns[1]?.dateFormat).toMatchObject({
			value: 'DD/MM/YYYY',
			confidence: 0.5,
			others: ['MM/DD/YYYY']
		});
		const words = await read('An,Huế\nBình,Hà Nội\nChi,Vinh\n');
		expect(sheetOf(words).decisions.headerRows.confidence).toBeLessThan(0.7);
		const thousands = await read('tên,số\na,1.716\nb,2.500\n');
		expect(sheetOf(thousands).decisions.columns[1]?.decimal).toMatchObject({
			confidence: 0.7,
			others: ['.']
		});
		const few = await read(iconv.encode('a,b\nHuÕ,1\n', 'windows1252'));
		expect(few.decisions.encoding.confidence).toBeLessThan(0.6);
		const two = await read('a;b,c\n1;2,3\n3;4,5\n');
		expect(two.decisions.delimiter.others).toHaveLength(1);
		expect(two.decisions.delimiter.confidence).toBeLessThan(0.8);
	});
});

describe('in a mapping file', () => {
	it('the first rule that fits says each thing', () => {
		const mapping = parseMapping(
			JSON.stringify({
				files: [
					{ match: '2017/*.csv', encoding: 'tcvn3', headerRows: 3 },
					{ match: '*.csv', encoding: 'vni', delimiter: ';' },
					{ match: '*.xlsx', sheet: 'Bìa', skip: true }
				]
			})
		);
		expect(rulesFor(mapping, '2017/a.csv')).toMatchObject([
			{ encoding: 'tcvn3', headerRows: [3] },
			{ encoding: 'vni', delimiter: ';' }
		]);
		expect(rulesFor(mapping, 'b.xlsx')).toHaveLength(1);
	});

	it.each([
		[{ files: [{ encodng: 'vni' }] }, 'mapping_field_unknown'],
		[{ files: [{ encoding: 'latin' }] }, 'mapping_field_invalid'],
		[{ files: [{ delimiter: '"' }] }, 'mapping_field_invalid'],
		[{ files: [{ headerRows: [3, 5] }] }, 'mapping_field_invalid'],
		[{ files: [{ kinds: { x: 'data' } }] }, 'mapping_field_invalid'],
		[{ files: [{ columns: { a: { dateFormat: 'DD/MM' } } }] }, 'mapping_date_invalid'],
		[{ files: [{ columns: { a: { colour: 1 } } }] }, 'mapping_field_unknown'],
		[{ files: [{ table: 'cars' }] }, 'mapping_field_invalid'],
		[{ files: [] }, 'mapping_field_invalid']
	])('%j is refused', (mapping, code) => {
		expect(() => parseMapping(JSON.stringify(mapping))).toThrow(
			expect.toSatisfy((error: unknown) => error instanceof AppError && error.code === code)
		);
	});
});

describe('the first rows, before they are loaded', () => {
	const text =
		'Mã hồ sơ;Ngày tiếp nhận;Trạng thái;Lệ phí\nH1;03/05/2017;Lạ;15.000\nH2;04/05/2017;Đang xử lý;2.500\n';
	const columns = { 'Ngày tiếp nhận': { dateFormat: 'MM/DD/YYYY' }, 'Lệ phí': { decimal: '.' as const } };

	it.each([
		[{}, null],
		[{ status: { withdrawn: ['Lạ'] } }, 'withdrawn']
	])('come out of the load as was said, values too: %j', async (values, status) => {
		const [sheet] = seenFile('a.csv', text.length, await read(text, [{ columns }]), false).sheets;
		const engine = await openNodeEngine();
		try {
			await loadInputs(engine, [bytesInput('preview.csv', previewCsv(sheet!))], {
				units: 'registry',
				mapping: previewMapping(sheet!, values),
				dataset: plainDataset('preview'),
				key: new Uint8Array(32),
				asOf: isoDate(0)
			});
			const loaded = await engine.query(
				raw('SELECT CAST(accepted_at AS DATE)::VARCHAR AS day, status, fee FROM dossiers ORDER BY source_row')
			);
			expect(loaded.rows()).toEqual([
				{ day: '2017-03-05', status, fee: 15 },
				// Two đồng and a half are no whole number.
				{ day: '2017-04-05', status: 'in_process', fee: null }
			]);
		} finally {
			await engine.close();
		}
	});
});

describe('in the commands', { timeout: 120_000 }, () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'nhipso-rules-'));
		const rows = ['x;y;z;t', '000.00.00.H26-170305-0001;03/05/2017;Đã trả kết quả;Khương Đình'];
		await writeFile(join(folder, 'a.csv'), rows.join('\n'));
		await writeFile(
			join(folder, 'rules.json'),
			JSON.stringify({
				files: [
					{
						match: 'a.csv',
						headerRows: 1,
						table: 'dossiers',
						columns: {
							x: { name: 'dossier_id' },
							y: { name: 'accepted_at', dateFormat: 'MM/DD/YYYY' },
							z: { name: 'status' },
							t: { name: 'ward' }
						}
					}
				]
			})
		);
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	const nhipso = (...args: string[]) => run(args, { env: { INIT_CWD: folder, HOME: folder } });

	it('sniff tells what is guessed by its place; ingest leaves it until it is confirmed', async () => {
		await writeFile(join(folder, 'b.csv'), 'H26.01-170306-0001;06/03/2017\nH26.01-170307-0002;07/03/2017\n');
		const sniffed = await nhipso('sniff', 'b.csv');
		expect(JSON.parse(sniffed.stdout)).toMatchObject({
			headerRow: null,
			table: 'dossiers',
			columns: [
				{ name: 'dossier_id', confidence: 0.9, basis: 'values' },
				{ name: 'accepted_at', confidence: 0.5, basis: 'position' }
			]
		});
		const loaded = await nhipso('ingest', 'b.csv', '--out', 'guessed');
		expect(loaded.code).not.toBe(0);
		expect(loaded.stderr).toContain('columns_unconfirmed');
	});

	it('sniff, read and ingest hear the same rules', async () => {
		const sniffed = await nhipso('sniff', 'a.csv', '--mapping', 'rules.json');
		expect(JSON.parse(sniffed.stdout)).toMatchObject({ headerRow: 1, table: 'dossiers' });
		const printed = await nhipso('read', 'a.csv', '--mapping', 'rules.json');
		expect(printed.stdout.split('\r\n')[0]).toBe('x,y,z,t');
		const loaded = await nhipso('ingest', 'a.csv', '--out', 'out', '--mapping', 'rules.json');
		expect(loaded.code).toBe(0);
		expect(JSON.parse(loaded.stdout)).toMatchObject({
			asOf: '2017-03-05',
			totals: { rows_in: 1, accepted: 1 }
		});
	});
});
