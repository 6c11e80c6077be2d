import { describe, expect, test } from 'vitest';
import { daysOfSpan, monthsBetween, moved, spanOf } from './months.ts';

const months = monthsBetween('2016-11-05', '2017-03-31');

describe('months of a strip', () => {
	test('run over the end of a year', () => {
		expect(months).toEqual(['2016-11', '2016-12', '2017-01', '2017-02', '2017-03']);
		expect(monthsBetween('2017-03-01', '2017-02-28')).toEqual([]);
	});

	test.each([
		['2016-12-10', '2017-02-01', { first: 1, last: 3 }],
		['2015-01-01', '2019-12-31', { first: 0, last: 4 }],
		['2017-04-01', '2017-05-31', null],
		['2016-01-01', '2016-10-31', null]
	])('%s to %s touches', (from, to, span) => {
		expect(spanOf(months, from, to)).toEqual(span);
	});

	test.each([
		[{ first: 0, last: 0 }, '2016-11-01', '2016-11-30'],
		[{ first: 1, last: 3 }, '2016-12-01', '2017-02-28'],
		[{ first: 4, last: 4 }, '2017-03-01', '2017-03-31']
	])('%o are whole months', (span, from, to) => {
		expect(daysOfSpan(months, span)).toEqual({ from, to });
	});

	test('a leap February has 29 days', () => {
		expect(daysOfSpan(['2016-02'], { first: 0, last: 0 }).to).toBe('2016-02-29');
	});

	test.each([
		['whole', 1, { first: 2, last: 3 }],
		['whole', 9, { first: 3, last: 4 }],
		['whole', -9, { first: 0, last: 1 }],
		['start', -1, { first: 0, last: 2 }],
		['end', 5, { first: 1, last: 4 }],
		// Pulled past the other end.
		['start', 3, { first: 2, last: 4 }],
		['end', -2, { first: 0, last: 1 }]
	] as const)('%s moved by %i', (grip, by, span) => {
		expect(moved({ first: 1, last: 2 }, grip, by, 5)).toEqual(span);
	});
});
