import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format, Merge } from '../raw.ts';
import type { UnderstoodSheet } from '../understood.ts';
import { cellsOf, fileOf, sheetOf } from './fixture.ts';
import { understand } from './index.ts';

function read(format: Format, text: string, merges: Merge[] = [], name = 'x'): UnderstoodSheet {
	const sheet = understand(fileOf(format, sheetOf(cellsOf(text), merges)), `${name}.${format}`).sheets[0];
	if (!sheet) throw new Error('no sheet');
	return sheet;
}

const kinds = (sheet: UnderstoodSheet) => sheet.rows.map((row) => row.kind).join(' ');
const across = (row: number, left: number, right: number): Merge => ({ top: row, left, bottom: row, right });
const down = (column: number, top: number, bottom: number): Merge => ({
	top,
	left: column,
	bottom,
	right: column
});
const id = (n: number) => `000.00.00.H26-170316-000${n}`;

describe('where the header is', () => {
	it('letterhead in two merged blocks right above a merged header, no blank row between', () => {
		const sheet = read(
			'xlsx',
			`UBND QUẬN THANH XUÂN | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | | 
			DANH SÁCH HỒ SƠ | | | | |
			STT | Mã hồ sơ | Thủ tục | Thời gian | | Trạng thái
			 | | | Ngày nhận | Ngày trả |
			1 | ${id(1)} | Khai sinh | 16/03/2017 | 17/03/2017 | Đang xử lý`,
			[
				across(0, 0, 2),
				across(0, 3, 5),
				across(1, 0, 5),
				across(2, 3, 4),
				down(0, 2, 3),
				down(1, 2, 3),
				down(2, 2, 3),
				down(5, 2, 3)
			]
		);
		expect(kinds(sheet)).toBe('title title header header data');
		expect(sheet.headerRow).toBe(4);
		expect(sheet.columns[3]?.source).toBe('Thời gian / Ngày nhận');
	});

	it('after fourteen lines of preamble', () => {
		const lines = Array.from({ length: 14 }, (_, i) => `Mục tiêu ${i} của kế hoạch | | `).join('\n');
		const sheet = read(
			'xlsx',
			`${lines}\nMã hồ sơ | Ngày nhận | Trạng thái\n${id(1)} | 16/03/2017 | Đang xử lý`
		);
		expect(sheet.headerRow).toBe(15);
	});

	it('a spreadsheet with English headers under a title', () => {
		const sheet = read(
			'xlsx',
			'Service requests 2014 | | \n | | \nCase | Opened | Agency\n1 | 04/30/2014 | PUC\n2 | 05/01/2014 | DPW'
		);
		expect(sheet.headerRow).toBe(3);
		expect(kinds(sheet)).toBe('title blank header data data');
	});

	it('a report of counts, whose headers the model does not know', () => {
		const sheet = read(
			'xlsx',
			`BÁO CÁO KẾT QUẢ | | |
			STT | Nội dung công việc | Tháng trước | Tháng này
			1 | Tiếp dân | 5 | 7
			2 | Khiếu nại | 1 | 0
			 | Tổng số | 6 | 7`
		);
		expect(sheet.headerRow).toBe(2);
		expect(kinds(sheet)).toBe('title header data data total');
		expect(sheet.table).toBeNull();
	});
});

describe('rows told apart', () => {
	it('a banner without merging under a group word, in the column of running numbers', () => {
		const sheet = read(
			'html',
			`STT | Mã hồ sơ | Ngày nhận | Trạng thái
			PHƯỜNG KHƯƠNG ĐÌNH | | |
			1 | ${id(1)} | 16/03/2017 | Đang xử lý`
		);
		expect(kinds(sheet)).toBe('header banner data');
	});

	it('a name alone in the key column is a row, not a banner', () => {
		const sheet = read(
			'csv',
			'Tên dịch vụ|Tình trạng kết nối|Cập nhật gần nhất|Ghi chú\nY tế|||\nGiáo dục|Đã kết nối|16/03/2017|\nMôi trường|||'
		);
		expect(kinds(sheet)).toBe('header data data data');
	});

	it('a class called A is no section', () => {
		const sheet = read(
			'xlsx',
			'Lớp | Họ tên | Mã học sinh | Khối\nA | Nguyễn Văn A | | \nB | Trần Thị B | 7 | 8'
		);
		expect(kinds(sheet)).toBe('header data data');
	});

	it('sections with their own sums', () => {
		const sheet = read(
			'xlsx',
			`STT | Lĩnh vực | Thủ tục | Số tiền | Ghi chú
			I | Tư pháp | | 30.000 |
			1 | Hộ tịch | Khai sinh | 30.000 |
			Tổng cộng | | | 30.000 | `
		);
		expect(kinds(sheet)).toBe('header banner data total');
		expect(sheet.rows[2]?.group).toBe('Tư pháp');
	});

	it('a total after the signature table of another page does not end the data', () => {
		const sheet = read(
			'xlsx',
			`STT | Mã hồ sơ | Ngày nhận | Trạng thái | Lĩnh vực
			1 | ${id(1)} | 16/03/2017 | Đang xử lý | Tư pháp
			 | NGƯỜI LẬP BIỂU | | |
			STT | Mã hồ sơ | Ngày nhận | Trạng thái | Lĩnh vực
			2 | ${id(2)} | 16/03/2017 | Đang xử lý | Tư pháp`
		);
		expect(kinds(sheet)).toBe('header data note header data');
	});

	it('a pupil without a name keeps their row at the end of the list', () => {
		const sheet = read(
			'xlsx',
			'STT | Mã học sinh | Họ tên | Lớp\n1 | 0100000001 | Nguyễn Văn A | 8A1\n2 | 0100000002 | | '
		);
		expect(kinds(sheet)).toBe('header data data');
	});

	it('a Vietnamese CSV with total and remark', () => {
		const sheet = read(
			'csv',
			`Mã hồ sơ|Ngày nhận|Trạng thái|Lệ phí
			${id(1)}|16/03/2017|Đang xử lý|5.000
			Tổng cộng|||5.000
			Ghi chú: số liệu tạm tính|||`
		);
		expect(kinds(sheet)).toBe('header data total note');
	});
});

describe('never', () => {
	const words = [
		'STT',
		'Mã hồ sơ',
		'Ngày nhận',
		'Trạng thái',
		'Tổng cộng',
		'I',
		'Phường A',
		'UBND',
		'Người lập biểu',
		'',
		'',
		'1',
		'2,5',
		'16/03/2017',
		id(1),
		'Ghi chú: x',
		'x',
		'name',
		'total'
	];
	const grid = fc.array(fc.array(fc.constantFrom(...words), { minLength: 0, maxLength: 7 }), {
		maxLength: 25
	});
	const format = fc.constantFrom<Format>('csv', 'tsv', 'xlsx', 'ods', 'html', 'json');
	const merges = fc.array(
		fc
			.tuple(fc.nat(24), fc.nat(6), fc.nat(3), fc.nat(3))
			.map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width })),
		{ maxLength: 4 }
	);

	it('loses a row or a cell, or throws', () => {
		fc.assert(
			fc.property(format, grid, merges, (form, rows, regions) => {
				const { sheets } = understand(fileOf(form, sheetOf(rows, form === 'csv' ? [] : regions, 'S')), 'x');
				const out = sheets.flatMap((sheet) => sheet.rows);
				expect(out.map((row) => row.number)).toEqual(rows.map((_, i) => i + 1));
				rows.forEach((cells, i) => {
					cells.forEach((cell, column) => {
						if (cell !== '') expect(out[i]?.cells[column]).toBe(cell);
					});
				});
				for (const sheet of sheets) {
					for (const row of sheet.rows) expect(row.cells.length).toBe(sheet.columns.length);
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('takes a row with a dossier id below the header for anything but data', () => {
		fc.assert(
			fc.property(format, grid, merges, (form, rows, regions) => {
				const { sheets } = understand(fileOf(form, sheetOf(rows, regions, 'S')), 'x');
				for (const sheet of sheets) {
					for (const row of sheet.rows) {
						if (row.kind !== 'data' && row.cells.includes(id(1)))
							expect(['header', 'note', 'title']).toContain(row.kind);
						if (sheet.headerRow !== null && row.number > sheet.headerRow && row.cells.includes(id(1)))
							expect(row.kind).toBe('data');
					}
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('drops or reclassifies a row of a text file without report traits', () => {
		const plain = fc.constantFrom('a', 'Total', 'I', '', '1', '2.5', 'note: x', 'Section', '2014-04-30');
		const rows = fc.array(fc.array(plain, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(rows, (cells) => {
				const sheet = understand(
					fileOf('csv', sheetOf([['alpha', 'beta', 'gamma', 'delta'], ...cells])),
					'x.csv'
				).sheets[0];
				expect(sheet && kinds(sheet)).toBe(['header', ...cells.map(() => 'data')].join(' '));
			})
		);
	});
});
