import { expect, it } from 'vitest';
import { sortRows } from './sort.ts';

const collator = new Intl.Collator('vi');
const sorted = (values: (string | number | null)[], direction: 'ascending' | 'descending') =>
	sortRows(values, { value: (value) => value }, direction, collator);

it('sorts names in Vietnamese order: a ă â, d đ', () => {
	expect(sorted(['đông', 'dương', 'ân', 'an', 'ăn'], 'ascending')).toEqual([
		'an',
		'ăn',
		'ân',
		'dương',
		'đông'
	]);
});

it('keeps null last both ways and does not take 0 for it', () => {
	expect(sorted([2, null, 0, 1], 'ascending')).toEqual([0, 1, 2, null]);
	expect(sorted([2, null, 0, 1], 'descending')).toEqual([2, 1, 0, null]);
});
