import { expect, it } from 'vitest';
import { detailWords } from './words.ts';

it('says the columns of a reason by their names, and what a file says as it stands', () => {
	expect(detailWords({ table: 'dossiers', detail: 'accepted_at' })).toBe('Ngày nhận');
	expect(detailWords({ table: 'dossiers', detail: 'Kh. Lạ; due_at' })).toBe('Kh. Lạ; Ngày hẹn trả');
	expect(detailWords({ table: '', detail: 'accepted_at' })).toBe('accepted_at');
});
