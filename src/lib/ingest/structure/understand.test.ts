import { describe, expect, it } from 'vitest';
import type { ReadRule } from '../overrides.ts';
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
const sources = (sheet: UnderstoodSheet) => sheet.columns.map((column) => column.source);
const names = (sheet: UnderstoodSheet) => sheet.columns.map((column) => column.name);

const id = (n: number) => `000.00.00.H26-170316-000${n}`;

describe('titles above the header', () => {
	const text = `
		UBND QUẬN THANH XUÂN | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
		PHƯỜNG KHƯƠNG ĐÌNH | | Độc lập - Tự do - Hạnh phúc |
		BÁO CÁO TÌNH HÌNH TIẾP NHẬN HỒ SƠ | | |
		Từ ngày 01/03/2017 đến ngày 16/03/2017 | | |
		 | | |
		STT | Mã hồ sơ | Ngày tiếp nhận | Trạng thái
		1 | ${id(1)} | 16/03/2017 | Đã trả kết quả
		2 | ${id(2)} | 17/03/2017 | Đang xử lý`;

	it.each<Format>(['xlsx', 'html', 'csv'])('%s', (format) => {
		const sheet = read(format, text);
		expect(sheet.headerRow).toBe(6);
		expect(kinds(sheet)).toBe('title title title title blank header data data');
		expect(sheet.table).toBe('dossiers');
		expect(names(sheet)).toEqual([null, 'dossier_id', 'accepted_at', 'status']);
		expect(sheet.columns[2]).toMatchObject({ type: 'date', dateFormat: 'DD/MM/YYYY', confidence: 1 });
	});
});

describe('merged headers', () => {
	const text = `
		STT | Mã hồ sơ | Thời gian | | Trạng thái
		 | | Ngày nhận | Ngày trả |
		(1) | (2) | (3) | (4) | (5)
		1 | ${id(1)} | 16/03/2017 | 18/03/2017 | Đã trả kết quả`;
	const expected = ['STT', 'Mã hồ sơ', 'Thời gian / Ngày nhận', 'Thời gian / Ngày trả', 'Trạng thái'];

	it('two rows with merged regions and a row of column numbers', () => {
		const merges = [
			{ top: 0, left: 0, bottom: 1, right: 0 },
			{ top: 0, left: 1, bottom: 1, right: 1 },
			{ top: 0, left: 2, bottom: 0, right: 3 },
			{ top: 0, left: 4, bottom: 1, right: 4 }
		];
		const sheet = read('xlsx', text, merges);
		expect(sources(sheet)).toEqual(expected);
		expect(kinds(sheet)).toBe('header header header data');
		expect(sheet.headerRow).toBe(3);
		expect(names(sheet)).toEqual([null, 'dossier_id', 'accepted_at', 'returned_at', 'status']);
	});

	it('two rows whose merging was lost', () => {
		const sheet = read('csv', text);
		expect(sources(sheet)).toEqual(expected);
		expect(kinds(sheet)).toBe('header header header data');
	});

	it('three rows', () => {
		const sheet = read(
			'xlsx',
			`STT | Hồ sơ | | |
			 | Định danh | Thời gian | |
			 | Mã hồ sơ | Ngày nhận | Ngày trả | 
			1 | ${id(1)} | 16/03/2017 | 18/03/2017 |`,
			[
				{ top: 0, left: 0, bottom: 2, right: 0 },
				{ top: 0, left: 1, bottom: 0, right: 3 },
				{ top: 1, left: 2, bottom: 1, right: 3 }
			]
		);
		expect(sources(sheet)).toEqual([
			'STT',
			'Hồ sơ / Định danh / Mã hồ sơ',
			'Hồ sơ / Thời gian / Ngày nhận',
			'Hồ sơ / Thời gian / Ngày trả'
		]);
		expect(kinds(sheet)).toBe('header header header data');
	});

	it('a line of merged notes taken for groups: first and last row of the header are said', () => {
		const text = `
			Quý I năm 2017 | | Bộ phận một cửa | | |
			STT | Hồ sơ | | Thời gian | | Trạng thái
			 | Mã hồ sơ | Lĩnh vực | Ngày tiếp nhận | Ngày trả |
			 | | | | dd/mm/yyyy |
			1 | ${id(1)} | Hộ tịch | 16/03/2017 | 18/03/2017 | Đã trả kết quả`;
		const across = (row: number, left: number, right: number) => ({ top: row, left, bottom: row, right });
		const down = (left: number, top: number) => ({ top, left, bottom: 3, right: left });
		const sheet = sheetOf(
			cellsOf(text),
			[
				across(0, 0, 2),
				across(0, 3, 4),
				across(1, 1, 2),
				across(1, 3, 4),
				down(0, 1),
				down(5, 1),
				down(1, 2)
			],
			'S'
		);
		const look = (headerRows?: number[]) =>
			understand(fileOf('xlsx', sheet), 'a.xlsx', headerRows ? [{ headerRows }] : []).sheets[0]!;
		expect(look().decisions.headerRows.value[0]).toBe(1);
		// Where they lie partly over the groups of the header they are none themselves.
		const apart = { ...sheet, merges: [across(0, 0, 1), across(0, 2, 4), ...sheet.merges.slice(2)] };
		expect(understand(fileOf('xlsx', apart), 'a.xlsx').sheets[0]?.decisions.headerRows.value[0]).toBe(2);
		const said = look([2, 3]);
		expect(said.decisions.headerRows).toMatchObject({ value: [2, 3], given: true });
		expect(sources(said)).toEqual([
			'STT',
			'Hồ sơ / Mã hồ sơ',
			'Hồ sơ / Lĩnh vực',
			'Thời gian / Ngày tiếp nhận',
			'Thời gian / Ngày trả (dd/mm/yyyy)',
			'Trạng thái'
		]);
		expect(kinds(said)).toBe('title header header units data');
		expect(names(said)).toEqual([null, 'dossier_id', 'field', 'accepted_at', 'returned_at', 'status']);
		// Of the last row alone: what is merged downwards reaches into it, groups do not.
		expect(sources(look([3]))).toEqual([
			'STT',
			'Mã hồ sơ',
			'Lĩnh vực',
			'Ngày tiếp nhận',
			'Ngày trả (dd/mm/yyyy)',
			'Trạng thái'
		]);
	});

	it('a header of line breaks and units', () => {
		const sheet = understand(
			fileOf(
				'xlsx',
				sheetOf([
					['Mã\nhồ sơ', 'Ngày tiếp\nnhận', 'Lệ phí\n(đồng)'],
					[id(1), '16/03/2017', '15.000']
				])
			),
			'a.xlsx'
		).sheets[0];
		expect(sheet && sources(sheet)).toEqual(['Mã hồ sơ', 'Ngày tiếp nhận', 'Lệ phí (đồng)']);
		expect(sheet && names(sheet)).toEqual(['dossier_id', 'accepted_at', 'fee']);
		expect(sheet?.columns[2]?.type).toBe('integer');
	});
});

describe('rows that are no data', () => {
	it('sections by Roman numerals, STT that restarts, totals', () => {
		const sheet = read(
			'xlsx',
			`STT | Mã hồ sơ | Ngày tiếp nhận | Lệ phí
			I | Lĩnh vực Tư pháp | |
			1 | ${id(1)} | 16/03/2017 | 15000
			2 | ${id(2)} | 16/03/2017 | 0
			Cộng | | | 15000
			II | Lĩnh vực Đất đai | |
			1 | ${id(3)} | 17/03/2017 | 0
			 | TỔNG CỘNG | | 15000`
		);
		expect(kinds(sheet)).toBe('header banner data data total banner data total');
		expect(sheet.rows.map((row) => row.group)).toEqual([
			undefined,
			undefined,
			'Lĩnh vực Tư pháp',
			'Lĩnh vực Tư pháp',
			undefined,
			undefined,
			'Lĩnh vực Đất đai',
			undefined
		]);
	});

	it('a merged banner over the whole width', () => {
		const sheet = read(
			'xlsx',
			`Mã hồ sơ | Ngày tiếp nhận | Trạng thái
			Phường Khương Đình | |
			${id(1)} | 16/03/2017 | Đang xử lý`,
			[{ top: 1, left: 0, bottom: 1, right: 2 }]
		);
		expect(kinds(sheet)).toBe('header banner data');
		expect(sheet.rows[2]?.group).toBe('Phường Khương Đình');
	});

	it('letters hold Roman numerals', () => {
		const sheet = read(
			'xlsx',
			`STT | Mã hồ sơ | Ngày tiếp nhận | Trạng thái
			A | Cấp quận | |
			I | Tư pháp | |
			1 | ${id(1)} | 16/03/2017 | Đang xử lý
			B | Cấp phường | |
			1 | ${id(2)} | 16/03/2017 | Đang xử lý`
		);
		expect(sheet.rows[3]?.group).toBe('Cấp quận / Tư pháp');
		expect(sheet.rows[5]?.group).toBe('Cấp phường');
	});

	it('a row that says total but has a dossier id is data', () => {
		const sheet = read(
			'xlsx',
			`STT | Mã hồ sơ | Ngày tiếp nhận | Chủ hồ sơ
			1 | ${id(1)} | 16/03/2017 | Tổng công ty A
			Tổng | ${id(2)} | 16/03/2017 | B`
		);
		expect(kinds(sheet)).toBe('header data data');
	});

	it('Công dân is not Cộng, Tổng hợp is not Tổng', () => {
		const sheet = read(
			'csv',
			`Loại đối tượng | Lĩnh vực | Số tiền
			Công dân | | 5
			Tổng hợp | | 6
			Cộng | | 11`
		);
		expect(kinds(sheet)).toBe('header data data total');
	});

	it('signatures and notes under the table', () => {
		const sheet = read(
			'xlsx',
			`STT | Mã hồ sơ | Ngày tiếp nhận | Trạng thái | Chủ hồ sơ
			1 | ${id(1)} | 16/03/2017 | Đang xử lý | A
			 | | | |
			Ghi chú: số liệu đến 16 giờ | | | |
			 | | | Hà Nội, ngày 16 tháng 3 năm 2017 |
			 | NGƯỜI LẬP BIỂU | | KT. CHỦ TỊCH |
			 | (Ký, ghi rõ họ tên) | | |
			 | Nguyễn Thị A | | Trần Văn B |`
		);
		expect(kinds(sheet)).toBe('header data blank note note note note note');
	});

	it('the header printed again on the next page', () => {
		const sheet = read(
			'xlsx',
			`STT | Mã hồ sơ | Ngày tiếp nhận
			(1) | (2) | (3)
			1 | ${id(1)} | 16/03/2017
			STT | Mã hồ sơ | Ngày tiếp nhận
			(1) | (2) | (3)
			2 | ${id(2)} | 16/03/2017`
		);
		expect(kinds(sheet)).toBe('header header data header header data');
		expect(sheet.headerRow).toBe(2);
	});

	it('an unknown id in a report is still a row of data', () => {
		const sheet = read(
			'xlsx',
			`STT | Mã hồ sơ | Ngày tiếp nhận | Trạng thái
			1 | ABC-1 | 16/03/2017 | Đang xử lý
			2 | | | `
		);
		expect(kinds(sheet)).toBe('header data data');
	});
});

describe('several tables and sheets', () => {
	it('a second table with other headers, no cell lost', () => {
		const text = `
			DANH SÁCH HỒ SƠ | | |
			STT | Mã hồ sơ | Ngày tiếp nhận | Trạng thái
			1 | ${id(1)} | 16/03/2017 | Đang xử lý
			 | | |
			DANH SÁCH LỚP TẬP HUẤN | | |
			Mã lớp | Ngày | Chủ đề | Số lượng tham dự
			L1 | 06/03/2017 | Nộp hồ sơ | 480`;
		const sheets = understand(fileOf('xlsx', sheetOf(cellsOf(text), [], 'Sheet1')), 'a.xlsx').sheets;
		expect(sheets.map((sheet) => [sheet.name, sheet.table, sheet.headerRow])).toEqual([
			['Sheet1', 'dossiers', 2],
			['Sheet1#2', 'sessions', 6]
		]);
		const cells = sheets
			.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells))
			.filter((cell) => cell !== '');
		expect(cells.sort()).toEqual(
			cellsOf(text)
				.flat()
				.filter((cell) => cell !== '')
				.sort()
		);
		expect(sheets.flatMap((sheet) => sheet.rows.map((row) => row.number))).toEqual([1, 2, 3, 4, 5, 6, 7]);
		// A header that is said is that of its own table, unless the data are said to go on.
		const said = (rule: ReadRule) =>
			understand(fileOf('xlsx', sheetOf(cellsOf(text), [], 'Sheet1')), 'a.xlsx', [
				{ sheet: 'Sheet1', ...rule }
			]).sheets.map(({ name, headerRow }) => `${name} ${headerRow}`);
		expect(said({ headerRows: [1, 2] })).toEqual(['Sheet1 2', 'Sheet1#2 6']);
		expect(said({ headerRows: [2], lastRow: 7 })).toEqual(['Sheet1 2']);
	});

	it('a cover sheet before the data', () => {
		const file = fileOf(
			'xlsx',
			sheetOf(cellsOf('UBND QUẬN THANH XUÂN\nBáo cáo quý I\nNgười lập: Phòng Nội vụ'), [], 'Bìa'),
			sheetOf(cellsOf(`Mã hồ sơ | Ngày nhận\n${id(1)} | 16/03/2017`), [], 'Dữ liệu'),
			sheetOf([], [], 'Sheet3')
		);
		const [cover, data, empty] = understand(file, 'a.xlsx').sheets;
		expect(cover).toMatchObject({ table: null, headerRow: null });
		expect(cover?.problems[0]?.code).toBe('sheet_without_table');
		expect(cover && kinds(cover)).toBe('note note note');
		expect(data).toMatchObject({ name: 'Dữ liệu', table: 'dossiers', headerRow: 1 });
		expect(empty?.problems[0]?.code).toBe('sheet_empty');
	});

	it('a form of labels and values is no table', () => {
		const sheet = read('xlsx', 'Đơn vị: | UBND phường\nKỳ báo cáo: | Quý I\nNgười lập: | Phòng Nội vụ');
		expect(sheet.problems[0]?.code).toBe('sheet_without_table');
	});

	it('a ward merged downwards over its rows is read in each of them', () => {
		const sheet = read(
			'xlsx',
			`Phường | Mã hồ sơ | Ngày tiếp nhận
			Khương Đình | ${id(1)} | 16/03/2017
			 | ${id(2)} | 16/03/2017`,
			[{ top: 1, left: 0, bottom: 2, right: 0 }]
		);
		expect(sheet.rows[2]?.cells[0]).toBe('Khương Đình');
		expect(sheet.problems).toContainEqual({ code: 'merged_cells_filled', params: { count: 1 } });
	});
});

describe('plain text files', () => {
	it('the first row is the header and every other row is data, whatever it says', () => {
		const sheet = read(
			'csv',
			`region|amount|note
			Total|10|x
			I|Section|
			|||
			region|amount|note
			Ghi chú: x||
			Grand total|20`
		);
		expect(sheet.headerRow).toBe(1);
		expect(kinds(sheet)).toBe('header data data data data data data');
		expect(sheet.table).toBeNull();
	});

	it('lines of one cell above the header are preamble', () => {
		const sheet = read(
			'csv',
			`PREAMBLE
			PREAMBLE
			date|qty|product
			28/01/2018|2|MG-8769
			29/01/2018|0|RI-3895`
		);
		expect(sheet.headerRow).toBe(3);
		expect(kinds(sheet)).toBe('title title header data data');
	});

	it('a damaged header of one cell over rows of data is still the header', () => {
		const sheet = read(
			'csv',
			`date;qty;product
			28/01/2018|2|MG-8769
			29/01/2018|0|RI-3895`
		);
		expect(sheet.headerRow).toBe(1);
		expect(sources(sheet)).toEqual(['date;qty;product', 'column_2', 'column_3']);
	});

	it('rows longer and shorter than the header', () => {
		const sheet = read('csv', 'a|b\n1|2|3\n4');
		expect(sources(sheet)).toEqual(['a', 'b', 'column_3']);
		expect(sheet.rows.map((row) => row.cells)).toEqual([
			['a', 'b', ''],
			['1', '2', '3'],
			['4', '', '']
		]);
		expect(sheet.problems).toContainEqual({ code: 'rows_longer_than_header', params: { count: 1 } });
	});

	it('no header: columns are numbered', () => {
		const sheet = read('csv', '28/01/2018|00:00|2|MG-8769\n29/01/2018|00:15|0|RI-3895');
		expect(sheet.headerRow).toBeNull();
		expect(sources(sheet)).toEqual(['column_1', 'column_2', 'column_3', 'column_4']);
		expect(kinds(sheet)).toBe('data data');
		expect(sheet.problems[0]?.code).toBe('header_missing');
	});

	it('a header row that was said and is not there is told with where the table ends', () => {
		const file = fileOf('xlsx', sheetOf(cellsOf('Mã hồ sơ|Trạng thái\nH26-1|Đã trả\nH26-2|Đã trả')));
		const [sheet] = understand(file, 'a.xlsx', [{ headerRows: [9] }]).sheets;
		expect(sheet?.headerRow).toBeNull();
		expect(sheet?.problems[0]).toEqual({
			code: 'header_not_in_sheet',
			params: { sheet: '', row: 9, rows: 3 }
		});
	});

	it('years are headers', () => {
		expect(read('csv', 'Country|2015|2016\nA|1|2\nB|3|4').headerRow).toBe(1);
	});

	it('a header and nothing else', () => {
		const sheet = read('csv', 'a|b|c');
		expect(sheet.headerRow).toBe(1);
		expect(sheet.problems.map((problem) => problem.code)).toEqual(['header_only']);
	});

	it('an empty header cell gets a name', () => {
		expect(sources(read('csv', '|CaseID|Opened\n1|2|04/30/2014 02:51:52 PM'))).toEqual([
			'column_1',
			'CaseID',
			'Opened'
		]);
	});

	it('all text: the first row is the header', () => {
		expect(read('csv', 'name|city\nAnna|Rome\nBert|Oslo').headerRow).toBe(1);
	});

	it('a Vietnamese export without titles loses no row for being short', () => {
		const sheet = read(
			'csv',
			`Mã hồ sơ|Ngày nhận|Trạng thái|Phường/Xã
			${id(1)}|16/03/2017||
			${id(2)}|||`
		);
		expect(kinds(sheet)).toBe('header data data');
	});

	it('a dossier export without header is known by its values', () => {
		const sheet = read(
			'csv',
			`${id(1)}|1.004873|Trực tuyến|16/03/2017\n${id(2)}|1.004873|Trực tiếp|17/03/2017`
		);
		expect(sheet.headerRow).toBeNull();
		expect(names(sheet).slice(0, 3)).toEqual(['dossier_id', 'procedure_code', 'channel']);
		expect(sheet.table).toBe('dossiers');
	});
});

describe('dates of neighbouring columns', () => {
	it('a column that leaves day and month open follows one that tells', () => {
		const sheet = read('csv', 'opened|closed\n04/30/2014|05/01/2014\n04/28/2014|05/02/2014');
		expect(sheet.columns.map((column) => column.dateFormat)).toEqual(['MM/DD/YYYY', 'MM/DD/YYYY']);
		expect(sheet.problems).toEqual([]);
	});

	it('without any, Vietnamese custom, and it is said', () => {
		const sheet = read('csv', 'opened|n\n04/03/2014|1');
		expect(sheet.columns[0]?.dateFormat).toBe('DD/MM/YYYY');
		expect(sheet.problems).toEqual([{ code: 'dates_order_assumed', params: { columns: 'opened' } }]);
	});
});

it('a sheet of 300,000 rows is no deeper than one of three: the stack of a browser’s worker is small', () => {
	const cells = Array.from({ length: 300_000 }, () => ['']);
	cells[0] = ['Mã hồ sơ'];
	expect(understand(fileOf('csv', sheetOf(cells)), 'x.csv').sheets[0]?.rows).toHaveLength(300_000);
});
