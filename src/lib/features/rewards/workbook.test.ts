import readWorkbook, { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { freeze, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { handDecided } from '../../../../tests/unit/rewards/hand-decided.ts';
import { tallyWorkbook } from './workbook.ts';

describe('the workbook, read by another reader', () => {
	let file: TallyFile;
	let bytes: Buffer;
	beforeAll(async () => {
		({ file } = await freeze(handDecided()));
		bytes = Buffer.from(await tallyWorkbook(file, 'vi'));
	});

	it('has schools, classes, students, what was not credited, rules and sources', async () => {
		expect((await readWorkbook(bytes)).map(({ sheet }) => sheet)).toEqual([
			'Trường',
			'Lớp',
			'Học sinh',
			'Chưa được tính',
			'Quy tắc',
			'Nguồn số liệu'
		]);
	});

	it('has one row for each claim not credited, with typed dates and the reason in words', async () => {
		const rows = await readSheet(bytes, 'Chưa được tính');
		const expected = file.content.claims.filter(({ outcome }) => outcome !== 'verified');
		expect(rows).toHaveLength(expected.length + 1);
		const practice = rows.find(([claim]) => claim === 'C012')!;
		expect(practice[4]).toEqual(new Date('2017-03-20T00:00:00Z'));
		expect(practice.slice(5, 7)).toEqual(['Bị loại', 'Hồ sơ thực hành']);
	});

	it('has the same bytes for the same tally', async () => {
		expect(Buffer.from(await tallyWorkbook(file, 'vi')).equals(bytes)).toBe(true);
	});
});
