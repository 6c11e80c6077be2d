import { expect, it } from 'vitest';
import { closedSpans, closeDays, openDays } from './closed-days.ts';
import { daySpans } from './day-spans.ts';

const place = (id: string, ...closed: string[]) => ({ id, room: 30, closed });

it('joins days in a row, over the end of a month, whatever their order', () => {
	expect(daySpans(['2018-03-02', '2018-02-28', '2018-03-01', '2018-03-05', '2018-03-01'])).toEqual([
		{ from: '2018-02-28', to: '2018-03-02' },
		{ from: '2018-03-05', to: '2018-03-05' }
	]);
});

it('closes days in one place or in all, each day once', () => {
	const exams = { place: 'A', from: '2018-03-05', to: '2018-03-06' };
	const holiday = { place: null, from: '2018-03-06', to: '2018-03-07' };
	const places = closeDays(closeDays([place('A'), place('B')], exams), holiday);
	expect(places).toEqual([
		place('A', '2018-03-05', '2018-03-06', '2018-03-07'),
		place('B', '2018-03-06', '2018-03-07')
	]);
	// What all have in common stands once, and each day in one line only.
	expect(closedSpans(places)).toEqual([holiday, { place: 'A', from: '2018-03-05', to: '2018-03-05' }]);
	expect(openDays(places, holiday)).toEqual([place('A', '2018-03-05'), place('B')]);
});

it('opening every line opens every day', () => {
	const places = [place('A', '2018-03-05', '2018-03-09'), place('B', '2018-03-09'), place('C', '2018-03-09')];
	expect(closedSpans(places).reduce(openDays, places)).toEqual([place('A'), place('B'), place('C')]);
	expect(closedSpans([])).toEqual([]);
});
