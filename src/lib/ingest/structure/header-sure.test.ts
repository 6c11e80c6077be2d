import { expect, it } from 'vitest';
import { cellsOf, fileOf, sheetOf } from './fixture.ts';
import { understand } from './index.ts';

/** The header found, and how sure the page says that it is. */
function header(text: string): [readonly number[], number] {
	const [sheet] = understand(fileOf('xlsx', sheetOf(cellsOf(text))), 'a.xlsx').sheets;
	const { value, confidence } = sheet!.decisions.headerRows;
	return [value, confidence];
}

const rows = `
	H26-170316-0001 | 1.004194 | 16/03/2017 | Đã trả kết quả
	H26-170316-0002 | 1.004194 | 17/03/2017 | Đang xử lý`;

it('a row that is all of the model, with nothing else like it, is certain', () => {
	expect(header(`Mã hồ sơ | Mã TTHC | Ngày tiếp nhận | Trạng thái ${rows}`)).toEqual([[1], 1]);
});

it('with words of its own it is less certain', () => {
	const [found, sure] = header(`Mã hồ sơ | Mã TTHC | Ngày tiếp nhận | Tình hình ${rows}`);
	expect(found).toEqual([1]);
	expect(sure).toBeLessThan(1);
	expect(sure).toBeGreaterThanOrEqual(0.8);
});

it('another row that might be the header: a person should look', () => {
	// A list of what the columns hold, above the table and as wide.
	const [, sure] = header(`
		Mã hồ sơ | Trạng thái | Ngày nộp |
		Mã hồ sơ | Mã TTHC | Ngày tiếp nhận | Trạng thái ${rows}`);
	expect(sure).toBeLessThan(0.8);
});

it('rows as wide as the table above the header: a person should look', () => {
	const [found, sure] = header(`
		Phòng A | Tổ 1 | Ca sáng | Bàn 2
		Mã hồ sơ | Mã TTHC | Ngày tiếp nhận | Trạng thái ${rows}`);
	expect(found).toEqual([2]);
	expect(sure).toBeLessThan(0.8);
});

it('narrow titles take nothing from it, nor does the header printed again on the next page', () => {
	const labels = 'Mã hồ sơ | Mã TTHC | Ngày tiếp nhận | Trạng thái';
	expect(header(`UBND QUẬN A | | |\nBÁO CÁO | | |\n${labels} ${rows}\n${labels}\n${rows}`)).toEqual([[3], 1]);
});
