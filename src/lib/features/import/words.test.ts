import { expect, it } from 'vitest';
import { column } from '#lib/model/column.ts';
import { columnTitle } from './words.ts';

it('calls a column by the header it is known by, and in English by its own name as words', () => {
	const accepted = column('accepted_at', 'datetime', ['Ngày nhận', 'Ngày tiếp nhận']);
	expect(columnTitle(accepted, 'vi')).toBe('Ngày nhận');
	expect(columnTitle(accepted, 'en')).toBe('Accepted at');
	expect(columnTitle(column('dossier_id', 'text', ['Mã hồ sơ']), 'en')).toBe('Dossier ID');
	expect(columnTitle(column('vneid', 'boolean', ['Tài khoản xác thực VNeID']), 'en')).toBe('VNeID');
	expect(columnTitle(column('distance_km', 'decimal'), 'vi')).toBe('Distance (km)');
});
