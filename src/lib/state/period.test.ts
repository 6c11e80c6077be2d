import { describe, expect, test } from 'vitest';
import { addMonths, lastMonths, previousPeriod, wholeMonths, yearBefore } from './period.ts';

describe('months', () => {
	test.each([
		['2017-01-31', 1, '2017-02-28'],
		['2016-01-31', 1, '2016-02-29'],
		['2017-03-15', -3, '2016-12-15'],
		['2017-12-01', 1, '2018-01-01'],
		['2016-02-29', -12, '2015-02-28']
	])('%s %i months on is %s', (date, months, expected) => {
		expect(addMonths(date, months)).toBe(expected);
	});

	test.each([
		['2017-12-31', '2017-01-01'],
		['2017-06-30', '2016-07-01'],
		['2017-02-28', '2016-03-01'],
		['2017-06-15', '2016-06-16']
	])('the twelve months to %s start on %s', (to, from) => {
		expect(lastMonths(to, 12)).toEqual({ from, to });
	});

	test.each([
		['2017-01-01', '2017-12-31', 12],
		['2017-02-01', '2017-02-28', 1],
		['2017-02-02', '2017-02-28', null],
		['2017-02-01', '2017-02-27', null]
	])('%s to %s is %s whole months', (from, to, months) => {
		expect(wholeMonths({ from, to })).toBe(months);
	});
});

describe('comparison periods', () => {
	test.each([
		['2017-01-01', '2017-12-31', '2016-01-01', '2016-12-31'],
		['2017-03-01', '2017-03-31', '2017-02-01', '2017-02-28'],
		['2017-03-06', '2017-03-12', '2017-02-27', '2017-03-05']
	])('before %s to %s comes %s to %s', (from, to, beforeFrom, beforeTo) => {
		expect(previousPeriod({ from, to })).toEqual({ from: beforeFrom, to: beforeTo });
	});

	test('a year before a leap day is 28 February', () => {
		expect(yearBefore({ from: '2016-02-29', to: '2016-03-31' })).toEqual({
			from: '2015-02-28',
			to: '2015-03-31'
		});
	});
});
