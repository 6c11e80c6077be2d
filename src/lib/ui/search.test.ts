import { expect, it } from 'vitest';
import { searchOptions } from './search.ts';

const options = [
	{ value: '1', label: 'Phường Hạ Đình' },
	{ value: '2', label: 'Phường Khương Đình' },
	{ value: '3', label: 'Phường Thanh Xuân Bắc', note: 'nay là phường Thanh Xuân' }
];
const found = (query: string) => searchOptions(options, query).map((option) => option.value);

it('finds without diacritics, in any word order', () => {
	expect(found('ha dinh')).toEqual(['1']);
	expect(found('đình phường')).toEqual(['1', '2']);
	expect(found('NAY LA')).toEqual(['3']);
});

it('keeps everything for an empty query and nothing for a stranger', () => {
	expect(found('  ')).toEqual(['1', '2', '3']);
	expect(found('xyz')).toEqual([]);
});
