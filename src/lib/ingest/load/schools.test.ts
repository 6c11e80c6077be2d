import { describe, expect, it } from 'vitest';
import { AliasBook } from '../names/alias-book.ts';
import { rankCandidates } from '../names/candidates.ts';
import { undatedSchool } from './school-dates.ts';
import { SchoolResolver } from './schools.ts';

const schools = [
	undatedSchool('1', 'THCS Việt Nam – Angiêri'),
	undatedSchool('2', 'THCS Khương Đình'),
	undatedSchool('3', 'THCS Nguyễn Trãi'),
	undatedSchool('4', 'TH Nguyễn Trãi'),
	undatedSchool('5', 'THCS Phan Đình Giót')
];
const aliases = new AliasBook(
	[
		{ kind: 'school', text: 'VN-AGR', code: '1' },
		{ kind: 'school', text: 'THCS Láng Hạ', code: null, none: 'outside' },
		{ kind: 'school', text: 'Trường cũ', code: 'không có' }
	],
	[]
);
const resolver = new SchoolResolver(schools, aliases);

describe('a written school', () => {
	it.each([
		['THCS Khương Đình', '2', 'exact', null],
		['2', '2', 'exact', null],
		['Trường Trung học cơ sở KHƯƠNG ĐÌNH', '2', 'normalised', null],
		['Khương Đình'.normalize('NFD'), '2', 'normalised', null],
		['Trường TH Nguyễn Trãi', '4', 'normalised', null],
		['vn agr', '1', 'alias', null],
		['THCS Phan Đình Giot', '5', 'normalised', null],
		['THCS Phan Đình Gióts', '5', 'fuzzy', 'school_fuzzy'],
		['thcs láng hạ', null, 'alias', 'school_outside'],
		// Two bear it without their level.
		['Nguyễn Trãi', null, 'none', 'school_ambiguous'],
		// An abbreviation is a candidate, never a match.
		['THCS NTrãi', null, 'none', 'school_unmatched'],
		// The alias names a school that is not there: it settles nothing.
		['Trường cũ', null, 'none', 'school_unmatched']
	])('%s', (text, code, reached, warning) => {
		expect(resolver.resolve(text)).toMatchObject({ code, reached, warning });
	});

	it('the likeliest stand first', () => {
		expect(rankCandidates(resolver.candidates('THCS NTrãi')).map(({ code }) => code)).toEqual(['3', '4']);
	});
});
