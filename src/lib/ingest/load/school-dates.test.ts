import { describe, expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import { AliasBook } from '../names/alias-book.ts';
import { rankCandidates } from '../names/candidates.ts';
import { schoolStarts, undatedSchool } from './school-dates.ts';
import { SchoolResolver } from './schools.ts';

/**
 * Made up for the test: A and B were merged into C on 1 September 2018, and D became Lê Lợi on 1 January 2020, whose name another
 * school, E, had until it was closed on 30 June 2019.
 */
const schools = [
	{ ...undatedSchool('A', 'THCS Hạ Đình'), validTo: dayNumber('2018-08-31'), mergedInto: 'C' },
	{ ...undatedSchool('B', 'THCS Kim Giang'), validTo: dayNumber('2018-08-31'), mergedInto: 'C' },
	{ ...undatedSchool('C', 'THCS Đại Kim'), validFrom: dayNumber('2018-09-01') },
	{
		...undatedSchool('D', 'THCS Lê Lợi'),
		formerName: 'THCS Thượng Đình',
		renamedOn: dayNumber('2020-01-01')
	},
	{ ...undatedSchool('E', 'THCS Lê Lợi'), validTo: dayNumber('2019-06-30') }
];
const aliases = new AliasBook(
	[{ kind: 'school', text: 'Trường liên cấp', code: 'C', from: '2019-01-01', to: '2019-12-31' }],
	[]
);
const resolver = new SchoolResolver(schools, aliases);

it('periods begin where a school comes, goes or is renamed', () => {
	expect(schoolStarts(schools)).toEqual(
		['2018-09-01', '2019-07-01', '2020-01-01'].map((day) => dayNumber(day as '2018-09-01'))
	);
	expect(schoolStarts([undatedSchool('1', 'THCS Khương Đình')])).toEqual([]);
});

describe('a written school on a day', () => {
	it.each([
		// Before and after the merger.
		['THCS Hạ Đình', '2018-08-31', 'A'],
		['THCS Hạ Đình', '2018-09-01', null],
		['A', '2018-09-01', null],
		['THCS Đại Kim', '2018-08-31', null],
		['THCS Đại Kim', '2018-09-01', 'C'],
		// One name, two schools, at different times; between them none.
		['Trường THCS Lê Lợi', '2019-06-30', 'E'],
		['Trường THCS Lê Lợi', '2019-07-01', null],
		['Trường THCS Lê Lợi', '2020-01-01', 'D'],
		// Renamed.
		['THCS Thượng Đình', '2019-12-31', 'D'],
		['THCS Thượng Đình', '2020-01-01', null],
		['D', '2020-01-01', 'D'],
		// What a person said of a year holds in that year.
		['Trường liên cấp', '2019-05-01', 'C'],
		['Trường liên cấp', '2020-05-01', null]
	] as const)('%s on %s', (text, day, code) => {
		expect(resolver.resolve(text, dayNumber(day)).code).toBe(code);
	});

	it('of another time is no misspelling of a neighbour, and what became of it is offered first', () => {
		const merged = rankCandidates(resolver.candidates('THCS Hạ Đình', dayNumber('2018-09-01')));
		expect(merged[0]).toEqual({ code: 'C', name: 'THCS Đại Kim', score: 1, why: 'succession' });
		const renamed = rankCandidates(resolver.candidates('THCS Thượng Đình', dayNumber('2021-01-01')));
		expect(renamed[0]).toEqual({ code: 'D', name: 'THCS Lê Lợi', score: 1, why: 'succession' });
		// Which of the two it was before the merger is not known.
		const before = rankCandidates(resolver.candidates('THCS Đại Kim', dayNumber('2018-01-01')));
		expect(before.filter(({ why }) => why === 'succession').map(({ code, score }) => [code, score])).toEqual([
			['A', 0.5],
			['B', 0.5]
		]);
	});
});
