import { expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import { AliasBook } from '../names/alias-book.ts';
import { OfficeResolver } from './offices.ts';

const written = [
	{ text: 'UBND phường Khương Đình', rows: 90 },
	{ text: 'Ủy ban nhân dân P. Khương Đình', rows: 5 },
	{ text: 'UBND PHUONG KHUONG DINH', rows: 3 },
	{ text: 'UBND phường Khương Đinhh', rows: 2 },
	{ text: 'UBND phường Lộc Hòa', rows: 8 },
	{ text: 'Uỷ ban nhân dân phường Lộc Hoà', rows: 1 },
	{ text: 'UBND phường Lộc Hạ', rows: 9 },
	{ text: 'Một cửa quận', rows: 4 }
];
const aliases = new AliasBook([{ kind: 'office', text: 'một cửa quận', code: 'UBND quận Thanh Xuân' }], []);
const offices = new OfficeResolver(written, aliases, new Set(['khuong dinh', 'loc hoa', 'loc ha']));

it.each([
	['UBND phường Khương Đình', 'UBND phường Khương Đình', 'exact'],
	['Ủy ban nhân dân P. Khương Đình', 'UBND phường Khương Đình', 'normalised'],
	['UBND PHUONG KHUONG DINH', 'UBND phường Khương Đình', 'normalised'],
	['UBND phường Khương Đinhh', 'UBND phường Khương Đinhh', 'exact'],
	['Uỷ ban nhân dân phường Lộc Hoà', 'UBND phường Lộc Hòa', 'normalised'],
	['Một cửa quận', 'UBND quận Thanh Xuân', 'alias']
])('%s is written %s', (text, name, reached) => {
	expect(offices.resolve(text, null)).toEqual({ name, reached });
});

it('what a person said of a time holds then', () => {
	const dated = new AliasBook(
		[{ kind: 'office', text: 'Một cửa quận', code: 'UBND quận Thanh Xuân', to: '2025-06-30' }],
		[]
	);
	const resolver = new OfficeResolver(written, dated, new Set());
	expect(resolver.resolve('Một cửa quận', dayNumber('2025-06-30')).name).toBe('UBND quận Thanh Xuân');
	expect(resolver.resolve('Một cửa quận', dayNumber('2025-07-01'))).toEqual({
		name: 'Một cửa quận',
		reached: 'exact'
	});
});

it('a misspelling is asked about; two wards with like names are not', () => {
	expect(offices.candidates('UBND phường Khương Đinhh').map(({ code }) => code)).toEqual([
		'UBND phường Khương Đình'
	]);
	expect(offices.candidates('UBND phường Lộc Hòa')).toEqual([]);
	expect(offices.candidates('UBND phường Khương Đình')).toEqual([]);
});
