import { describe, expect, test } from 'vitest';
import { dayNumber, isoDate, isIsoDate, isoWeek, periodOf, vietnamDay } from './dates.ts';

test('day numbers count from 1970-01-01', () => {
	expect(dayNumber('1970-01-01')).toBe(0);
	expect(dayNumber('1970-02-01')).toBe(31);
	// 47 years of 365 days and 12 leap days to 2017-01-01, then 31 + 28 + 5 days.
	expect(dayNumber('2017-03-06')).toBe(47 * 365 + 12 + 64);
	expect(isoDate(17231)).toBe('2017-03-06');
});

test('every day of eight centuries is the next of the one before, as the platform’s own calendar has it', () => {
	const first = Date.UTC(1600, 0, 1) / 86_400_000;
	const last = Date.UTC(2400, 0, 1) / 86_400_000;
	const wrong: string[] = [];
	for (let day = first; day <= last; day++) {
		const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
		if (dayNumber(date) !== day) wrong.push(date);
	}
	expect(wrong).toEqual([]);
	expect(last - first).toBe(292_194);
});

test.each([
	'1900-02-29',
	'2017-04-31',
	'2017-00-10',
	'2017-01-00',
	'2017-01-1x',
	'2017-01-011',
	'2017/01/01'
])('%j is not a date either', (text) => expect(isIsoDate(text)).toBe(false));

test.each(['2017-02-29', '2017-13-01', '2017-3-6', '06/03/2017', ''])('%j is not a date', (text) => {
	expect(isIsoDate(text)).toBe(false);
	expect(() => dayNumber(text)).toThrow(RangeError);
});

describe('ISO 8601 weeks at the turn of a year', () => {
	// Published examples of ISO 8601: the week belongs to the year of its Thursday.
	test.each([
		['2005-01-01', '2004-W53'],
		['2005-01-02', '2004-W53'],
		['2007-12-31', '2008-W01'],
		['2008-12-29', '2009-W01'],
		['2010-01-03', '2009-W53'],
		['1969-12-29', '1970-W01']
	])('%s is in %s', (date, week) => expect(isoWeek(dayNumber(date))).toBe(week));
});

test('period labels', () => {
	const day = dayNumber('2017-11-05');
	expect((['day', 'week', 'month', 'quarter', 'year'] as const).map((grain) => periodOf(day, grain))).toEqual(
		['2017-11-05', '2017-W44', '2017-11', '2017-Q4', '2017']
	);
});

test('the day in Vietnam begins seven hours before that of UTC', () => {
	const before = Date.UTC(2018, 5, 20, 16, 59, 59, 999);
	expect(vietnamDay(before)).toBe('2018-06-20');
	expect(vietnamDay(before + 1)).toBe('2018-06-21');
});
