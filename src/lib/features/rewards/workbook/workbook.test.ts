import readWorkbook, { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { freeze, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { handDecided } from '../../../../../tests/unit/rewards/hand-decided.ts';
import { tallyWorkbook } from './workbook.ts';

describe('the workbook, read by another reader', () => {
	let file: TallyFile;
	let bytes: Buffer;
	beforeAll(async () => {
		({ file } = await freeze(handDecided()));
		bytes = Buffer.from(await tallyWorkbook(file, 'vi'));
	});

	it('has schools, classes, students, what was not credited, the supplementary list, rules and sources', async () => {
		expect((await readWorkbook(bytes)).map(({ sheet }) => sheet)).toEqual([
			'Trường',
			'Suất khen thưởng',
			'Lớp',
			'Học sinh',
			'Chưa được tính',
			'Danh sách bổ sung',
			'Quy tắc',
			'Nguồn số liệu'
		]);
	});

	it('has the bytes of the tally, whatever the clock says', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		try {
			vi.setSystemTime(new Date('2031-11-12T13:14:15Z'));
			expect(bytes.equals(await tallyWorkbook(file, 'vi'))).toBe(true);
		} finally {
			vi.useRealTimers();
		}
	});

	it('says who is tied, and gives no place where all are', async () => {
		const placesOf = async (...places: (number | null)[]) => {
			const schools = places.map((place, at) => ({ ...file.content.schools[0]!, school: `T${at}`, place }));
			const tied = { ...file, content: { ...file.content, schools } };
			const rows = await readSheet(Buffer.from(await tallyWorkbook(tied, 'vi')), 'Trường');
			return rows.map((row) => row.slice(15, 17));
		};
		expect(await placesOf(2, 1, 2, null)).toEqual([
			['Xếp thứ', 'Đồng hạng'],
			[2, 'Có'],
			[1, 'Không'],
			[2, 'Có'],
			[null, null]
		]);
		expect((await placesOf(1, 1)).slice(1)).toEqual([
			[null, 'Có'],
			[null, 'Có']
		]);
	});

	it('says how fewer certificates than earned are shared out, by which method and why', async () => {
		const { content } = file;
		// 20 for 18 and 15: 10.91 and 9.09; the one left goes to the larger remainder.
		const shared = content.schools.map((school) =>
			school.school === 'A'
				? { ...school, rewarded: 18, quota: (20 * 18) / 33, awards: 11 }
				: { ...school, rewarded: 15, quota: (20 * 15) / 33, awards: 9 }
		);
		const sheetOf = async (method: 'hamilton' | 'sainte_lague') => {
			const rules = { ...content.rules, schools: { ...content.rules.schools, awards: 20, method } };
			const short = { ...file, content: { ...content, rules, schools: shared } };
			return readSheet(Buffer.from(await tallyWorkbook(short, 'vi')), 'Suất khen thưởng');
		};
		const [header, a, b] = await sheetOf('hamilton');
		expect(header).toHaveLength(8);
		expect(a!.slice(0, 6)).toEqual([
			'A',
			'THCS A',
			18,
			(20 * 18) / 33,
			11,
			'Phần nguyên 10, thêm 1 suất nhờ phần dư 0,91'
		]);
		expect(b!.slice(4, 6)).toEqual([9, 'Phần nguyên 9; phần dư 0,09 không được thêm suất']);
		expect(a![6]).toMatch(/^Hamilton/u);
		expect(a![7]).toBe(content.rules.schools.basis);
		// 18 ÷ 21 and 18 ÷ 23; 15 ÷ 17 and 15 ÷ 19: both last ones are larger than both next ones.
		const [, first, second] = await sheetOf('sainte_lague');
		expect(first![5]).toMatch(/0,86;.* 0,78,/u);
		expect(second![5]).toMatch(/0,88;.* 0,79,/u);
	});

	it('has one row for each claim not credited, with typed dates and the reason in words', async () => {
		const rows = await readSheet(bytes, 'Chưa được tính');
		const expected = file.content.claims.filter(({ outcome }) => outcome !== 'verified');
		expect(rows).toHaveLength(expected.length + 1);
		const practice = rows.find(([claim]) => claim === 'C012')!;
		expect(practice[4]).toEqual(new Date('2017-03-20T00:00:00Z'));
		expect(practice.slice(5, 7)).toEqual(['Bị loại', 'Hồ sơ thực hành']);
	});

	it('has the claims with results after the cut-off on a sheet of their own, with typed days', async () => {
		const [, ...rows] = await readSheet(bytes, 'Danh sách bổ sung');
		// C049 alone: filed on 30 May, its result on 1 July, a day after the cut-off.
		expect(rows.map((row) => [row[0], row[1], row[4], row[6], row[8]])).toEqual([
			['C049', 'S09', 'Tự nộp', new Date('2017-05-30T00:00:00Z'), new Date('2017-07-01T00:00:00Z')]
		]);
	});

	it('has the rules in words, days as days, and nothing raw', async () => {
		const [, ...rows] = await readSheet(bytes, 'Quy tắc');
		const valueOf = (part: string, field: string) =>
			rows.find((row) => row[0] === part && row[1] === field)?.[2];
		expect(valueOf('Thời gian chương trình', 'Hạn kết quả')).toEqual(new Date('2017-06-30T00:00:00Z'));
		expect(valueOf('Tệp quy tắc', 'Ngày ban hành quy tắc')).toEqual(new Date('2017-02-20T00:00:00Z'));
		expect(valueOf('Cơ quan ban hành báo cáo 1', 'Đến ngày')).toEqual(new Date('2025-06-30T00:00:00Z'));
		expect(valueOf('Tập huấn', 'Tính cả ngày tập huấn')).toBe('Có');
		expect(valueOf('Mức thưởng 1', 'Hồ sơ được xác minh')).toBe(5);
		expect(valueOf('Mức thưởng 1', 'Vai trò được tính')).toBe('Tự nộp; Hướng dẫn');
		expect(valueOf('Phạm vi', 'Mã trường')).toBe('Tất cả');
		for (const row of rows)
			for (const cell of row) expect(String(cell ?? '')).not.toMatch(/[{}[\]"]|[a-z][A-Z]|undefined/u);
	});

	it('has the same bytes for the same tally', async () => {
		expect(Buffer.from(await tallyWorkbook(file, 'vi')).equals(bytes)).toBe(true);
	});
});
