import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import type { RawFile } from '../raw.ts';
import { readRaw } from './index.ts';

const read = (text: string, name = 'x.csv'): Promise<RawFile> =>
	readRaw(new TextEncoder().encode(text), name);
const cells = async (text: string, name?: string): Promise<string[][]> =>
	(await read(text, name)).sheets[0]?.rows.map((row) => row.cells) ?? [];

describe('dialects', () => {
	const table = [
		['Mã hồ sơ', 'Điểm', 'Ghi chú'],
		['H26-1', '7,5', 'phường A; phường B'],
		['H26-2', '8,25', 'không'],
		['H26-3', '9', '']
	];
	const write = (delimiter: string, newline = '\n', quote = '"'): string =>
		table
			.map((row) =>
				row
					.map((cell) =>
						/[,;|\t ]/.test(cell) ? quote + cell.replaceAll(quote, quote + quote) + quote : cell
					)
					.join(delimiter)
			)
			.join(newline) + newline;

	for (const delimiter of [',', ';', '\t', '|', ' ', ', ']) {
		it(`finds the delimiter ${JSON.stringify(delimiter)}`, async () => {
			const file = await read(write(delimiter));
			expect(file.delimiter).toBe(delimiter);
			expect(file.format).toBe(delimiter === '\t' ? 'tsv' : 'csv');
			expect(await cells(write(delimiter))).toEqual(table);
		});
	}

	it('addresses in one quoted column stay in it', async () => {
		const lines = [
			'"Số 1, Nguyễn Trãi, Thanh Xuân"',
			'"Số 2, Lê Lợi, Thanh Xuân"',
			'"Số 3, Vũ Trọng Phụng, Thanh Xuân"'
		];
		expect(await cells(`"Địa chỉ"\n${lines.join('\n')}\n`)).toHaveLength(4);
		expect((await cells(`${lines.join('\n')}\n`)).map((row) => row.length)).toEqual([1, 1, 1]);
	});

	it('half a character after the last cell of UTF-16 is no text of it', async () => {
		const text = '\ufeffa,b\r\n1,"x, y"';
		const bytes = new Uint8Array([
			...new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer),
			0x0a
		]);
		expect((await readRaw(bytes, 'x.csv')).sheets[0]?.rows.map((row) => row.cells)).toEqual([
			['a', 'b'],
			['1', 'x, y']
		]);
	});

	it('a quote left open in the last cell does not swallow the next record', async () => {
		const row = (day: number, note: string) => `${day}/03/2018,AK-${day},${day * 3},Đèn bàn,${note}`;
		const text = [
			'Ngày,Mã,SL,Loại,Ghi chú',
			row(1, '"một, hai"'),
			row(2, '"ba, bốn'),
			row(3, '"năm, sáu"'),
			''
		].join('\r\n');
		expect(await cells(text)).toEqual([
			['Ngày', 'Mã', 'SL', 'Loại', 'Ghi chú'],
			['1/03/2018', 'AK-1', '3', 'Đèn bàn', 'một, hai'],
			['2/03/2018', 'AK-2', '6', 'Đèn bàn', '"ba', ' bốn'],
			['3/03/2018', 'AK-3', '9', 'Đèn bàn', 'năm, sáu']
		]);
	});

	it('takes a semicolon although every row has decimal commas', async () => {
		expect(await cells('Tên;Toán;Văn\nAn;7,5;8,5\nBình;6,25;9,75\n')).toEqual([
			['Tên', 'Toán', 'Văn'],
			['An', '7,5', '8,5'],
			['Bình', '6,25', '9,75']
		]);
	});

	it('obeys a sep= line and counts it as a record', async () => {
		const { sheets, delimiter } = await read('sep=;\r\na;b,c\r\n1;2\r\n');
		expect(delimiter).toBe(';');
		expect(sheets[0]?.rows).toEqual([
			{ number: 2, cells: ['a', 'b,c'] },
			{ number: 3, cells: ['1', '2'] }
		]);
	});

	it('keeps sizes in inches in one cell, also where the record is a cell short', async () => {
		expect(await cells('ma,co,cao,ghi\n1,15"x 20,cao 8"\n2,9"x12",5\n3,"7, 8",6,b\n4,7,6,b\n')).toEqual([
			['ma', 'co', 'cao', 'ghi'],
			['1', '15"x 20', 'cao 8"'],
			['2', '9"x12"', '5'],
			['3', '7, 8', '6', 'b'],
			['4', '7', '6', 'b']
		]);
	});

	it('reads apostrophes as quotes only where cells begin and end with them', async () => {
		const file = await read("a,b,c\n'x, y','it''s',3\n'p','q, r',4\n");
		expect(file.quote).toBe("'");
		expect(file.sheets[0]?.rows[1]?.cells).toEqual(['x, y', "it's", '3']);
		expect(await cells("a,b\nMen's,2\nKids',3\n")).toEqual([
			['a', 'b'],
			["Men's", '2'],
			["Kids'", '3']
		]);
	});

	it('reads backslash escapes where they are the rule, and keeps backslashes elsewhere', async () => {
		expect(await cells('a,b\n"say \\"hi\\" now","C:\\\\"\n"x, y",z\n')).toEqual([
			['a', 'b'],
			['say "hi" now', 'C:\\'],
			['x, y', 'z']
		]);
		expect(await cells('a,b\n"8\\\'9"" rod, long",C:\\dir\\\n')).toEqual([
			['a', 'b'],
			['8\\\'9" rod, long', 'C:\\dir\\']
		]);
	});

	it('reads mixed line ends', async () => {
		expect(await cells('a,b\r\n1,"x\ny"\n2,z\r3,"w"\r\n')).toEqual([
			['a', 'b'],
			['1', 'x\ny'],
			['2', 'z'],
			['3', 'w']
		]);
	});
});

describe('one column is one column', () => {
	for (const text of [
		'Họ tên\nNguyễn Văn An\nTrần Thị Bình\nLê Văn Cường\n',
		'Địa chỉ\n12 Nguyễn Trãi, Thượng Đình, Thanh Xuân\n5 Khương Hạ, Khương Đình, Thanh Xuân\n',
		'Giờ\n07:30:00\n08:15:00\n09:00:00\n',
		'Ngày\n2026-09-30 07:45:30\n2026-10-01 08:00:00\n',
		'Mã\nH26-1\nH26-2\n'
	]) {
		it(text.slice(0, text.indexOf('\n')), async () => {
			const file = await read(text);
			expect(file.delimiter).toBeNull();
			expect(file.sheets[0]?.rows.map((row) => row.cells)).toEqual(
				text
					.trim()
					.split('\n')
					.map((line) => [line])
			);
		});
	}
});

describe('nothing is lost', () => {
	it('keeps blank lines, titles, short and long rows, spaces and case as they are', async () => {
		const { sheets } = await read('BÁO CÁO\n\nSTT,Tên,Số\n1, An ,2,thừa,\n2,Bình\n\n,,\n');
		expect(sheets[0]?.rows).toEqual([
			{ number: 1, cells: ['BÁO CÁO'] },
			{ number: 2, cells: [''] },
			{ number: 3, cells: ['STT', 'Tên', 'Số'] },
			{ number: 4, cells: ['1', ' An ', '2', 'thừa', ''] },
			{ number: 5, cells: ['2', 'Bình'] },
			{ number: 6, cells: [''] },
			{ number: 7, cells: ['', '', ''] }
		]);
	});

	it('does not touch NFD text', async () => {
		const nfd = 'Phường'.normalize('NFD');
		expect(await cells(`a,b\n${nfd},1\n`)).toEqual([
			['a', 'b'],
			[nfd, '1']
		]);
	});

	it('reads a last line without an end, with and without a last cell', async () => {
		expect(await cells('a,b\n1,2')).toEqual([
			['a', 'b'],
			['1', '2']
		]);
		expect(await cells('a,b\r\n1,')).toEqual([
			['a', 'b'],
			['1', '']
		]);
	});

	it('agrees with PapaParse on any table written by it', async () => {
		const cell = fc.string({
			unit: fc.constantFrom('a', 'ệ', '1', '"', ',', '\n', ' ', "'", ';'),
			maxLength: 6
		});
		const tables = fc
			.integer({ min: 2, max: 4 })
			.chain((width) =>
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 })
			);
		await fc.assert(
			fc.asyncProperty(tables, async (body) => {
				// A header of plain names leaves no doubt about the delimiter.
				const rows = [...Array<string[]>(30).fill(body[0]?.map((_, i) => `cột${i}`) ?? []), ...body];
				expect(await cells(Papa.unparse(rows, { quotes: true }))).toEqual(rows);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('refusals', () => {
	const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
		promise.then(
			() => null,
			(error: unknown) => (error instanceof AppError ? error.code : error)
		);

	it('has a code for files without a table', async () => {
		expect(await codeOf(read(''))).toBe('file_empty');
		expect(await codeOf(read(' \r\n\n'))).toBe('file_empty');
		expect(await codeOf(readRaw(Uint8Array.of(0xef, 0xbb, 0xbf), 'x.csv'))).toBe('file_empty');
		expect(await codeOf(read('%PDF-1.7\n'))).toBe('file_not_text');
		expect(await codeOf(readRaw(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'x.csv'))).toBe(
			'file_not_text'
		);
		expect(
			await codeOf(
				readRaw(
					Uint8Array.from({ length: 3000 }, (_, i) => i * 7),
					'x.csv'
				)
			)
		).toBe('file_binary');
		expect(await codeOf(read('<?xml version="1.0"?><a/>'))).toBe('file_not_table');
	});

	it('refuses too many columns and lines without end', async () => {
		expect(await codeOf(read(`${'a,'.repeat(20_000)}\n`))).toBe('too_many_columns');
		const line = new Uint8Array(70 * 1024 * 1024).fill(0x61);
		expect(await codeOf(readRaw(line, 'x.csv'))).toBe('line_too_long');
	});
});
