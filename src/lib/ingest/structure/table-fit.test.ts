import { describe, expect, it } from 'vitest';
import { tables } from '#lib/model/tables/index.ts';
import { fitTable } from './table-fit.ts';

const fit = (headers: string[], hints: string[] = []) => {
	const found = fitTable(headers, hints, () => []);
	return (
		found && { table: found.table.name, columns: found.columns.map((column) => column?.column.name ?? null) }
	);
};

describe('fitTable', () => {
	it.each(tables.map((table) => [table.name, table] as const))('%s by its first aliases', (name, table) => {
		const headers = table.columns.map((column) => column.aliases[0] ?? column.name);
		expect(fit(headers)).toEqual({ table: name, columns: table.columns.map((column) => column.name) });
	});

	it.each(tables.map((table) => [table.name, table] as const))(
		'%s by its own column names and file',
		(name, table) => {
			const headers = table.columns.map((column) => column.name);
			expect(fit(headers, [`${name.replaceAll('_', ' ')}.csv`])?.table).toBe(name);
		}
	);

	it('spelling: capitals, NFD, no diacritics, tone placement, unit, star', () => {
		const headers = [
			'MÃ HỒ SƠ',
			'Ngày tiếp nhận'.normalize('NFD'),
			'trang thai',
			'Đã số hoá',
			'Lệ phí (VNĐ)',
			'Lĩnh vực *'
		];
		expect(fit(headers)).toEqual({
			table: 'dossiers',
			columns: ['dossier_id', 'accepted_at', 'status', 'digitised', 'fee', 'field']
		});
	});

	it('longer headers that contain an alias', () => {
		expect(fit(['Mã hồ sơ', 'Ngày tiếp nhận hồ sơ', 'Ngày hẹn trả kết quả'])?.columns).toEqual([
			'dossier_id',
			'accepted_at',
			'due_at'
		]);
	});

	it('the exact header wins over the longer one', () => {
		expect(fit(['Mã hồ sơ cũ', 'Mã hồ sơ', 'Ngày nhận'])?.columns).toEqual([
			null,
			'dossier_id',
			'accepted_at'
		]);
	});

	it.each([
		[['id', 'date', 'name', 'value']],
		[['CaseID', 'Opened', 'Closed', 'Status', 'Category', 'Address', 'Source']],
		[['DATE', 'TIME', 'Qty', 'PRODUCTID', 'Price']],
		[['name', 'level', 'status']]
	])('a file from elsewhere is no table of the model: %j', (headers) => {
		expect(fit(headers)).toBeNull();
	});
});
