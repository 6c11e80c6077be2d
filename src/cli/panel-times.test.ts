import { describe, expect, it } from 'vitest';
import { panelTimes, type PanelTimes } from './panel-times.ts';

const read = (times: readonly string[], firsts: readonly string[] = times.map(() => '')): PanelTimes =>
	panelTimes({ name: 'time', cells: times }, { name: 'start', cells: firsts });

/** Steps from the first time to each. */
const since = ({ times }: PanelTimes) => times.map((time) => time - (times[0] as number));

describe('times as people write them', () => {
	it.each([
		['number', ['2003', '2004', '2007'], [0, 1, 4]],
		['number', ['1', '2.5', '1e1'], [0, 1.5, 9]],
		['quarter', ['2016-Q4', '2017-Q1', '2017-Q3'], [0, 1, 3]],
		['quarter', ['2016q4', '2017 Q1', 'Q3/2017'], [0, 1, 3]],
		['quarter', ['Quý IV/2016', 'quý 1/2017', 'Quý III năm 2017'], [0, 1, 3]],
		['month', ['2016-12', '2017-01', '2017-03'], [0, 1, 3]],
		['month', ['12/2016', '1/2017', 'T3/2017'], [0, 1, 3]],
		['month', ['Tháng 12 năm 2016', '2017m1', '2017/03'], [0, 1, 3]],
		['month', ['201612', '201701', '201703'], [0, 1, 3]],
		['week', ['2015-W53', '2016-W01', '2016-W03'], [0, 1, 3]],
		['day', ['2017-02-28', '2017-03-01', '2017-03-05'], [0, 1, 5]],
		['day', ['20170228', '20170301', '20170305'], [0, 1, 5]],
		// 1 March 2017 was the Wednesday of week 9.
		['day', ['2017-W09-3', '2017-03-02', '2017W096'], [0, 1, 3]],
		['day', ['2017-02-28T23:59:59.5Z', '2017-03-01 00:00', '2017-03-05T07:00+07'], [0, 1, 5]],
		// Dates that stand for longer periods.
		['month', ['2017-01-31', '2017-02-28', '2017-04-30'], [0, 1, 3]],
		['month', ['01/01/2017', '01/02/2017', '01/04/2017'], [0, 1, 3]],
		['quarter', ['2017-01-01T00:00:00Z', '2017-04-01T00:00:00Z', '2017-10-01 00:00:00'], [0, 1, 3]],
		['year', ['2003-07-01', '2004-07-01', '2006-07-01'], [0, 1, 3]],
		['week', ['2017-03-06', '2017-03-13', '2017-03-27'], [0, 1, 3]]
	] as const)('%s: %j', (step, cells, steps) => {
		const found = read(cells);
		expect(found.step).toBe(step);
		expect(since(found)).toEqual(steps);
	});

	it('an empty cell is no time; a time is told as the file writes it', () => {
		const { times, firsts, label } = read(['2017-03', '', '04/2017'], ['', '', '04/2017']);
		expect(times.map((time) => (Number.isNaN(time) ? null : label(time)))).toEqual([
			'2017-03',
			null,
			'04/2017'
		]);
		expect(firsts).toEqual([null, null, times[2]]);
		expect(read(['201703', '201704']).label(2017 * 12 + 2)).toBe(201703);
		expect(read(['2003', '2004']).label(2004)).toBe(2004);
	});
});

describe('a start written finer than the times falls into its period', () => {
	it.each([
		[['2017-03', '2017-04'], '2017-04-20', '2017-04'],
		[['2017-Q1', '2017-Q2'], '05/2017', '2017-Q2'],
		[['2017-01-01', '2017-02-01'], '2017-02-20', '2017-02-01'],
		[['2017-W10', '2017-W11'], '2017-03-15', '2017-W11'],
		[['2016', '2017'], '2017-05-05', 2017],
		[['2016-01-01', '2017-01-01'], '2017', '2017-01-01']
	] as const)('%j: %s', (times, first, told) => {
		const found = read(times, [first, '']);
		expect(found.label(found.firsts[0] as number)).toBe(told);
	});
});

describe('what is refused', () => {
	it.each([
		['panel_time_invalid', ['May'], ['']],
		['panel_time_invalid', ['2017-02-30'], ['']],
		['panel_time_invalid', ['2017-13'], ['']],
		['panel_time_invalid', ['2017-W54'], ['']],
		// 2020 has a week 53, 2025 none.
		['panel_time_invalid', ['2020-W53', '2025-W53'], ['', '']],
		['panel_time_invalid', ['2017-W00'], ['']],
		['panel_time_invalid', ['2017-W10-8'], ['']],
		['panel_time_invalid', ['2017-03-01T25:99'], ['']],
		['panel_times_mixed', ['2017-03', '2017'], ['', '']],
		['panel_times_mixed', ['2017-03', '2017-Q2'], ['', '']],
		['panel_times_mixed', ['2017-03', '2017-04'], ['2017-04', '2017-04-01']],
		['panel_times_unlike', ['2017-03', '2017-04'], ['2017-Q2', '']],
		['panel_times_unlike', ['2017-03', '2017-04'], ['2017', '']],
		['panel_times_unlike', ['1', '2'], ['2017-03', '']],
		// Written month first these are months; day first they would be days of January.
		['panel_days_ambiguous', ['01/01/2017', '02/01/2017', '03/01/2017'], ['', '', '']]
	])('%s: %j', (code, times, firsts) => {
		expect(() => read(times, firsts)).toThrow(expect.objectContaining({ code }) as Error);
	});
});
