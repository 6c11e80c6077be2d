import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { LedgerLine } from '#lib/features/import/protocol.ts';
import { sheetsOfRejected } from './import-worker-rejected.ts';

const csv = new TextEncoder().encode('Mã hồ sơ,Ngày tiếp nhận\nH26-01,31/02/2017\nH26-02,02/02/2017\n');
/** Of the rows as they come back by: the file's hash, the row, the sheet. */
const rowKey = `nhipso:${createHash('sha256').update(csv).digest('hex').slice(0, 12)}:2:`;
const words = { date_unreadable: 'Ngày không đọc được', reason: 'Lý do', file: 'Tệp', row: 'Dòng' };
const line = (file: string): LedgerLine => ({
	file,
	sheet: '',
	row: 2,
	table: 'dossiers',
	outcome: 'rejected',
	reason: 'date_unreadable',
	detail: 'accepted_at'
});
const named = (file: string, bytes: Uint8Array) => ({ file, blob: new File([bytes.slice()], file) });

it('gives the rejected rows of the files in an archive, under the names the load gave them', async () => {
	const zip = zipSync({ '2017/a.csv': csv, 'b.csv': csv });
	const files = [named('xuat.zip', zip), named('a.csv', csv)];
	const { sheets, missing } = await sheetsOfRejected({ files, known: null, mapping: null, words }, [
		line('xuat.zip/2017/a.csv')
	]);
	expect(missing).toBe(0);
	expect(sheets.map(({ rows }) => rows)).toEqual([
		[['Ngày không đọc được: Ngày tiếp nhận', 'H26-01', '31/02/2017', 'xuat.zip/2017/a.csv', '2', rowKey]]
	]);
});

it('knows files chosen again by their bytes, whatever they are called, and takes no others for them', async () => {
	const sha256 = createHash('sha256').update(csv).digest('hex');
	const known = [
		{
			file: '2017/a.csv',
			sha256,
			bytes: csv.length,
			format: 'csv',
			encoding: 'utf-8',
			reader: 'careful' as const,
			tables: ['dossiers']
		}
	];
	const request = (file: string, bytes: Uint8Array) => ({
		files: [named(file, bytes)],
		known,
		mapping: null,
		words
	});
	const lines = [line('2017/a.csv')];
	const { sheets } = await sheetsOfRejected(request('bản sao.csv', csv), lines);
	expect(sheets.map(({ rows }) => rows)).toEqual([
		[['Ngày không đọc được: Ngày tiếp nhận', 'H26-01', '31/02/2017', '2017/a.csv', '2', rowKey]]
	]);
	// As long, and another file.
	const other = csv.slice().fill(0x39, csv.length - 5, csv.length - 1);
	await expect(sheetsOfRejected(request('2017/a.csv', other), lines)).rejects.toMatchObject({
		code: 'rejected_rows_missing'
	});
});

it('does not give an empty workbook for rows it does not find', async () => {
	const files = [named('khac.csv', csv)];
	await expect(
		sheetsOfRejected({ files, known: null, mapping: null, words }, [line('a.csv')])
	).rejects.toMatchObject({
		code: 'rejected_rows_missing',
		params: { rows: 1 }
	});
	expect(await sheetsOfRejected({ files, known: null, mapping: null, words }, [])).toEqual({
		sheets: [],
		missing: 0
	});
});

it('says how many rows it did not find beside those it did', async () => {
	const files = [named('a.csv', csv)];
	const gone = { ...line('a.csv'), row: 9 };
	const found = await sheetsOfRejected({ files, known: null, mapping: null, words }, [
		line('a.csv'),
		gone,
		line('khac.csv')
	]);
	expect(found.sheets.flatMap(({ rows }) => rows)).toHaveLength(1);
	expect(found.missing).toBe(2);
});

it('opens no file, archive or not, that none of the rows is of', async () => {
	const untouched = named('ab.zip', zipSync({ 'a.csv': csv }));
	Object.defineProperty(untouched.blob, 'slice', {
		value: () => {
			throw new RangeError('opened');
		}
	});
	const files = [untouched, named('a.csv', csv)];
	await expect(
		sheetsOfRejected({ files, known: null, mapping: null, words }, [line('a.csv')])
	).resolves.toMatchObject({ missing: 0 });
});
