import { expect, it } from 'vitest';
import { column } from '#lib/model/column.ts';
import { columnLabel } from './labels.ts';

it('calls a column by the header it is known by, and in English by its own name as words', () => {
	const accepted = column('accepted_at', 'datetime', ['Ngày nhận', 'Ngày tiếp nhận']);
	expect(columnLabel(accepted, 'vi')).toBe('Ngày nhận');
	expect(columnLabel(accepted, 'en')).toBe('Accepted at');
	expect(columnLabel(column('dossier_id', 'text', ['Mã hồ sơ']), 'en')).toBe('Dossier ID');
	expect(columnLabel(column('vneid', 'boolean', ['Tài khoản xác thực VNeID']), 'en')).toBe('VNeID');
	expect(columnLabel(column('distance_km', 'decimal'), 'vi')).toBe('Distance (km)');
});
