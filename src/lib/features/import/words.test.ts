import { expect, it } from 'vitest';
import { column } from '#lib/model/column.ts';
import { columnTitle, detailWords } from './words.ts';

it('calls a column by the header it is known by, and in English by its own name as words', () => {
	const accepted = column('accepted_at', 'datetime', ['Ngày nhận', 'Ngày tiếp nhận']);
	expect(columnTitle(accepted, 'vi')).toBe('Ngày nhận');
	expect(columnTitle(accepted, 'en')).toBe('Accepted at');
	expect(columnTitle(column('dossier_id', 'text', ['Mã hồ sơ']), 'en')).toBe('Dossier ID');
	expect(columnTitle(column('vneid', 'boolean', ['Tài khoản xác thực VNeID']), 'en')).toBe('VNeID');
	expect(columnTitle(column('distance_km', 'decimal'), 'vi')).toBe('Distance (km)');
});

it('says the columns of a reason by their names, and what a file says as it stands', () => {
	expect(detailWords({ table: 'dossiers', detail: 'accepted_at' })).toBe('Ngày nhận');
	expect(detailWords({ table: 'dossiers', detail: 'Kh. Lạ; due_at' })).toBe('Kh. Lạ; Ngày hẹn trả');
	expect(detailWords({ table: '', detail: 'accepted_at' })).toBe('accepted_at');
});
