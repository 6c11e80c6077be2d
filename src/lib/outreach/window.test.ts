import { expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import { periodAxis, periodNumber } from './periods.ts';
import { undisturbedWindow } from './window.ts';

const axis = periodAxis('month', ['2017-03', '2017-01', '2017-02', '2017-04', '2017-05', '2017-06']);
const start = (place: string, date: string, what = 'x') => ({ place, day: dayNumber(date), what });
const places = new Set(['a', 'b', 'c']);

it('numbers periods, also outside the axis', () => {
	expect(
		['2016-12-31', '2017-01-31', '2017-06-01', '2017-07-01'].map((date) =>
			periodNumber(axis, dayNumber(date))
		)
	).toEqual([-1, 0, 5, 6]);
});

it('ends where something else begins, and takes what begins with the treatment for part of it', () => {
	const own = [start('a', '2017-03-02')];
	const same = start('a', '2017-03-30', 'the same campaign');
	const later = start('b', '2017-05-01', 'another');
	const earlier = start('c', '2017-01-20', 'before');
	const elsewhere = start('z', '2017-04-01', 'no place of these');
	expect(undisturbedWindow(axis, { own, others: [later, same, earlier, elsewhere] }, places)).toEqual({
		first: 1,
		last: 3,
		endedBefore: earlier,
		endedAfter: later
	});
	expect(undisturbedWindow(axis, { own, others: [same] }, places)).toMatchObject({ first: 0, last: 5 });
});
