import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { LedgerLine } from '#lib/features/import/protocol.ts';
import { sheetsOfRejected } from './import-worker-rejected.ts';

const csv = new TextEncoder().encode('Mã hồ sơ,Ngày tiếp nhận\nH26-01,31/02/2017\nH26-02,02/02/2017\n');
const words = { date_unreadable: 'Ngày không đọc được', reason: 'Lý do', file: 'Tệp', row: 'Dòng' };
const line = (file: string): LedgerLine => ({
	file,
	sheet: '',
	row: 2,
	outcome: 'rejected',
	reason: 'date_unreadable',
	detail: 'accepted_at'
});
const named = (file: string, bytes: Uint8Array) => ({ file, blob: new File([bytes.slice()], file) });

it('gives the rejected rows of the files in an archive, under the names the load gave them', async () => {
	const zip = zipSync({ '2017/a.csv': csv, 'b.csv': csv });
	const files = [named('xuat.zip', zip), named('a.csv', csv)];
	const sheets = await sheetsOfRejected({ files, mapping: null, words }, [line('xuat.zip/2017/a.csv')]);
	expect(sheets.map(({ rows }) => rows)).toEqual([
		[['Ngày không đọc được: accepted_at', 'H26-01', '31/02/2017', 'xuat.zip/2017/a.csv', '2']]
	]);
});

it('does not give an empty workbook for rows it does not find', async () => {
	const files = [named('khac.csv', csv)];
	await expect(sheetsOfRejected({ files, mapping: null, words }, [line('a.csv')])).rejects.toMatchObject({
		code: 'rejected_rows_missing',
		params: { rows: 1 }
	});
	expect(await sheetsOfRejected({ files, mapping: null, words }, [])).toEqual([]);
});
