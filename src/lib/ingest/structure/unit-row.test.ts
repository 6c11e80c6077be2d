import { describe, expect, it } from 'vitest';
import type { Format } from '../raw.ts';
import { cellsOf, fileOf, sheetOf } from './fixture.ts';
import { understand } from './index.ts';
import { isUnitRow, withUnit } from './unit-row.ts';

const cells = (text: string) => text.split('|').map((cell) => cell.trim());

describe('a row of units', () => {
	it.each([
		' |  | (ngày) | (đồng)',
		'- | - | dd/mm/yyyy | nghìn đồng',
		' | (tên) | (1.000 đ) | (%)',
		' | | | Đồng',
		'(hồ sơ) | (người) | % | [giờ]'
	])('%s', (text) => expect(isUnitRow(cells(text))).toBe(true));

	it.each([
		'H26-01 | | (ngày) | (đồng)',
		' | | | ',
		'(đồng)',
		'ngày | | |',
		' | Nam | | ',
		' | (nếu có) | | ',
		'(1) | (2) | (3) | (4)',
		'- | - | -'
	])('%s is none', (text) => expect(isUnitRow(cells(text))).toBe(false));
});

it('a unit is added to the name once, in brackets', () => {
	expect(withUnit('Lệ phí', ' nghìn đồng')).toBe('Lệ phí (nghìn đồng)');
	expect(withUnit('Lệ phí', '(đồng)')).toBe('Lệ phí (đồng)');
	expect(withUnit('Mã', '-')).toBe('Mã');
	expect(withUnit('', '(đồng)')).toBe('');
});

describe('under a header', () => {
	const id = (n: number) => `000.00.00.H26-170316-000${n}`;
	const look = (format: Format, text: string, rules: Parameters<typeof understand>[2] = []) =>
		understand(fileOf(format, sheetOf(cellsOf(text))), 'a', rules).sheets[0]!;
	const kinds = (sheet: ReturnType<typeof look>) => sheet.rows.map(({ kind }) => kind).join(' ');
	const sources = (sheet: ReturnType<typeof look>) => sheet.columns.map(({ source }) => source);

	const table = `STT | Mã hồ sơ | Ngày tiếp nhận | Lệ phí
		 | | (ngày) | (nghìn đồng)
		1 | ${id(1)} | 16/03/2017 | 15`;

	it.each<Format>(['xlsx', 'csv', 'html'])('of a report in %s it is known and named', (format) => {
		const sheet = look(format, table);
		expect(kinds(sheet)).toBe('header units data');
		expect(sources(sheet)).toEqual(['STT', 'Mã hồ sơ', 'Ngày tiếp nhận (ngày)', 'Lệ phí (nghìn đồng)']);
		expect(sheet.columns.map(({ name }) => name)).toEqual([null, 'dossier_id', 'accepted_at', 'fee']);
		expect(sheet.headerRow).toBe(1);
	});

	it('before the column numbers and after them', () => {
		const lines = table.split('\n');
		const numbers = '(1) | (2) | (3) | (4)';
		const before = look('xlsx', [...lines.slice(0, 2), numbers, ...lines.slice(2)].join('\n'));
		expect(kinds(before)).toBe('header units header data');
		expect(before.decisions.headerRows.value).toEqual([1, 2, 3]);
		const after = look('xlsx', [lines[0], numbers, ...lines.slice(1)].join('\n'));
		expect(kinds(after)).toBe('header header units data');
		expect(sources(after)).toEqual(sources(before));
	});

	it('again at the top of a page', () => {
		const lines = table.split('\n');
		const sheet = look('xlsx', [...lines, ...lines.slice(0, 2), `2 | ${id(2)} | 17/03/2017 | 0`].join('\n'));
		expect(kinds(sheet)).toBe('header units data header units data');
	});

	it('where a person shows the header', () => {
		for (const headerRows of [[1], [1, 2]]) {
			const sheet = look('xlsx', table, [{ headerRows }]);
			expect(kinds(sheet)).toBe('header units data');
			expect(sources(sheet)[3]).toBe('Lệ phí (nghìn đồng)');
		}
	});

	it('in a file of bare records', () => {
		const sheet = look(
			'csv',
			'Case | Opened | Days\n | dd/mm/yyyy | (ngày)\n1 | 30/04/2014 | 3\n2 | 01/05/2014 | 4'
		);
		expect(kinds(sheet)).toBe('header units data data');
		expect(sheet.columns.map(({ type }) => type)).toEqual(['integer', 'date', 'integer']);
	});
});
