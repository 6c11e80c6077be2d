import { expect, it } from 'vitest';
import { rowsWorkbook } from '#lib/export/rows-workbook.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { rejectedSheets } from './rejected-sheets.ts';

const csv = `UBND PHƯỜNG A
Mã hồ sơ;Ngày tiếp nhận;Phường
H26-01;31/02/2017;Khương Đình
H26-02;01/02/2017;Khương Đình
;03/02/2017;=1+1
`;

it('gives the rejected rows back as they stand, with the reason first', async () => {
	const bytes = new TextEncoder().encode(csv);
	const understood = understand(await readRaw(bytes, 'a/b.csv'), 'a/b.csv');
	const [sheet] = understood.sheets;
	const line = { file: 'a/b.csv', table: 'dossiers', sheet: sheet?.name ?? '', outcome: 'rejected' };
	const sheets = rejectedSheets(
		{ file: 'a/b.csv', sha256: 'c0ffee'.repeat(11).slice(0, 64) },
		understood,
		[
			{ ...line, row: 3, reason: 'date_unreadable', detail: 'accepted_at' },
			{ ...line, row: 5, reason: 'key_missing', detail: '' }
		],
		{
			date_unreadable: 'Ngày không đọc được',
			key_missing: 'Thiếu mã',
			reason: 'Lý do',
			file: 'Tệp',
			row: 'Dòng',
			key: 'Khóa dòng'
		}
	);
	expect(sheets).toEqual([
		{
			name: 'b.csv',
			header: ['Lý do', 'Mã hồ sơ', 'Ngày tiếp nhận', 'Phường', 'Tệp', 'Dòng', 'Khóa dòng'],
			rows: [
				[
					'Ngày không đọc được: Ngày tiếp nhận',
					'H26-01',
					'31/02/2017',
					'Khương Đình',
					'a/b.csv',
					'3',
					'nhipso:c0ffeec0ffee:3:'
				],
				['Thiếu mã', '', '03/02/2017', '=1+1', 'a/b.csv', '5', 'nhipso:c0ffeec0ffee:5:']
			]
		}
	]);
	// Read again as a file of its own: the texts are texts, the formula is none, and the columns are found.
	const again = await readRaw(await rowsWorkbook(sheets), 'loai.xlsx');
	expect(again.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
		sheets[0]?.header,
		...(sheets[0]?.rows ?? [])
	]);
	const columns = understand(again, 'loai.xlsx').sheets[0]?.columns.map(({ name }) => name);
	expect(columns).toEqual([null, 'dossier_id', 'accepted_at', 'ward', null, null, null]);
});
