import { expect, it } from 'vitest';
import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { addWorkingDays, dayWeight, isWorkingDay, previousWorkingDay, weekday } from './calendar.ts';
import { at, clock, excelSerial } from './moment.ts';

const after = (date: string, n: number) => isoDate(addWorkingDays(dayNumber(date), n));

it('knows the day of the joint session was a Monday', () => {
	expect(weekday(dayNumber('2017-03-06'))).toBe(1);
});

// By the wall calendar: Tết 2017 ran from 26 January to 1 February, Giỗ Tổ was Thursday 6 April.
it('counts working days past week-ends and holidays', () => {
	expect(after('2017-03-03', 1)).toBe('2017-03-06');
	expect(after('2017-01-25', 1)).toBe('2017-02-02');
	expect(after('2017-04-05', 2)).toBe('2017-04-10');
	expect(after('2017-03-04', 0)).toBe('2017-03-04');
	expect(isoDate(previousWorkingDay(dayNumber('2017-03-06')))).toBe('2017-03-03');
	expect(isWorkingDay(dayNumber('2017-05-02'))).toBe(false);
});

it('accepts nothing on a holiday or a Sunday', () => {
	expect(dayWeight(dayNumber('2017-09-02'))).toBe(0);
	expect(dayWeight(dayNumber('2017-03-05'))).toBe(0);
	expect(dayWeight(dayNumber('2017-03-06'))).toBeGreaterThan(1);
});

// Excel: 6 March 2017 is 42800, noon is half a day.
it('turns moments into clocks and serials', () => {
	const noon = at(dayNumber('2017-03-06'), 12);
	expect(excelSerial(noon)).toBe(42800.5);
	expect(clock(noon)).toEqual({ year: 2017, month: 3, day: 6, hour: 12, minute: 0 });
});
