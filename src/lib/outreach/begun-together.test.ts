import { expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import { begunTogether } from './begun-together.ts';
import type { RecordedStarts, Start } from './starts.ts';

const start = (place: string, date: string, what: string): Start => ({ place, day: dayNumber(date), what });
const recorded: RecordedStarts = {
	sessions: [
		start('A', '2017-03-10', 'students'),
		start('B', '2017-04-10', 'students'),
		// Began in A two months before, and in B never.
		start('A', '2017-01-05', 'residents'),
		start('A', '2017-03-20', 'residents')
	],
	pilots: [
		start('A', '2017-03-28', 'area'),
		start('B', '2017-04-01', 'area'),
		start('C', '2017-03-01', 'area')
	],
	channels: [start('B', '2017-04-30', 'video'), start('A', '2017-04-01', 'video')],
	fees: []
};
const panel = {
	axis: { grain: 'month' as const, labels: ['2017-01', '2017-02', '2017-03', '2017-04', '2017-05'] },
	panel: { units: ['A', 'B', 'C'], times: [0, 1, 2, 3, 4], first: [2, 3, Infinity], outcomes: [] },
	starts: recorded.sessions.slice(0, 2)
};

it('what first began in the treated places in the period of the treatment’s start, by places', () => {
	expect(begunTogether(recorded, { treatment: 'sessions', only: 'students' }, panel)).toEqual([
		{ treatment: 'pilots', what: 'area', places: 2 },
		{ treatment: 'channels', what: 'video', places: 1 }
	]);
});

it('parts of a measure are no other', () => {
	const own = { ...panel, starts: recorded.pilots.slice(0, 2) };
	expect(begunTogether(recorded, { treatment: 'pilots', only: null }, own)).toEqual([
		{ treatment: 'sessions', what: 'students', places: 2 },
		{ treatment: 'channels', what: 'video', places: 1 }
	]);
});
