import { expect, it } from 'vitest';
import { isoDate, dayNumber, type IsoDate } from '#lib/core/dates.ts';
import type { CubeSource } from '#lib/state/runner.ts';
import { commonPeriod, figureChanges } from './figure-changes.ts';

const day = (text: string): IsoDate => isoDate(dayNumber(text as IsoDate));
const days = (from: string, to: string) => ({ firstDay: day(from), lastDay: day(to) });
const empty = { firstDay: null, lastDay: null };

it('compares over the days both snapshots have', () => {
	expect(commonPeriod(days('2020-01-05', '2020-03-31'), days('2020-01-01', '2020-04-07'))).toEqual({
		from: '2020-01-05',
		to: '2020-03-31'
	});
	expect(commonPeriod(days('2020-01-05', '2020-03-31'), days('2020-04-01', '2020-04-07'))).toBeNull();
	expect(commonPeriod(days('2020-01-05', '2020-03-31'), empty)).toBeNull();
});

it('asks both cubes the same, and leaves out what one refuses or neither knows', () => {
	const asked: unknown[] = [];
	const cube =
		(values: Record<string, number>): CubeSource =>
		({ indicator, by, selection }) => {
			asked.push([by, selection]);
			if (indicator === 'D8') return { refused: { code: 'cube_not_additive', params: {} } };
			const value = values[indicator];
			const row = { keys: [], numerator: 1, denominator: 2, value: value ?? null, lower: null, upper: null };
			return { indicator, by: [], rows: [row], engine: 'cube' };
		};
	const period = { from: day('2020-01-01'), to: day('2020-03-31') };
	const changes = figureChanges(cube({ D1a: 0.25, D8: 3 }), cube({ D1a: 0.5, D3: 0.1 }), period);
	expect(changes.map(({ indicator, before, after }) => [indicator, before.value, after.value])).toEqual([
		['D1a', 0.25, 0.5],
		['D3', null, 0.1]
	]);
	expect(new Set(asked.map((one) => JSON.stringify(one)))).toEqual(
		new Set([JSON.stringify([[], { from: '2020-01-01', to: '2020-03-31', filters: [] }])])
	);
});
