import { expect, it } from 'vitest';
import { writtenKey } from './written-key.ts';

it.each([
	['Hòa Bình', 'Hoà  Bình'],
	['Khương Đình', 'Khương Đình'.normalize('NFD')],
	['P. Khương Đình', 'p khương đình'],
	['Thủy Nguyên', 'Thuỷ Nguyên'],
	['Quỳnh Mai (Q. Hai Bà Trưng)', 'quỳnh mai, q hai bà trưng']
])('%s is %s', (one, other) => {
	expect(writtenKey(one)).toBe(writtenKey(other));
});

it.each([
	['Hòa Bình', 'Hoa Bình'],
	['Vị Xuyên', 'Vĩ Xuyên'],
	['Đông A', 'Dong A'],
	['Phường 5', 'Phường 15']
])('%s is not %s', (one, other) => {
	expect(writtenKey(one)).not.toBe(writtenKey(other));
});
