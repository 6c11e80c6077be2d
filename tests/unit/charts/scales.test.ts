import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate, periodOf, type TimeGrain } from '#lib/core/dates.ts';
import { dodge } from '#lib/charts/marks/dodge.ts';
import { step } from '#lib/charts/marks/roving.ts';
import { zeroBased } from '#lib/charts/scales/linear.ts';
import { daysOf, nextPeriod, periodsBetween, positionOf } from '#lib/charts/scales/period.ts';
import { fitText, textWidth } from '#lib/charts/text.ts';

describe('periods', () => {
	it.each([
		['2016-02', '2016-02-01', '2016-02-29', '2016-03'],
		['2017-Q4', '2017-10-01', '2017-12-31', '2018-Q1'],
		['2017-W01', '2017-01-02', '2017-01-08', '2017-W02'],
		// 2015 has 53 ISO weeks; the last ends on 3 January 2016.
		['2015-W53', '2015-12-28', '2016-01-03', '2016-W01'],
		['2017', '2017-01-01', '2017-12-31', '2018'],
		['2017-12-31', '2017-12-31', '2017-12-31', '2018-01-01']
	])('%s runs from %s to %s', (period, from, to, next) => {
		expect(daysOf(period)).toEqual({ from, to });
		expect(nextPeriod(period)).toBe(next);
	});

	it('hold the days they are named after, whatever the grain', () => {
		const grains: TimeGrain[] = ['day', 'week', 'month', 'quarter', 'year'];
		fc.assert(
			fc.property(fc.integer({ min: 10_000, max: 25_000 }), fc.constantFrom(...grains), (day, grain) => {
				const { from, to } = daysOf(periodOf(day, grain));
				expect(from <= isoDate(day) && isoDate(day) <= to).toBe(true);
			}),
			{ seed: 1 }
		);
	});

	it('follow one another without a gap', () => {
		expect(periodsBetween('2016-11', '2017-02')).toEqual(['2016-11', '2016-12', '2017-01', '2017-02']);
		expect(periodsBetween('2017-02', '2017-01')).toEqual([]);
		expect(() => periodsBetween('2017-02', '2017-Q2')).toThrow(RangeError);
	});

	it('place a day in proportion inside its period', () => {
		const periods = ['2017-01', '2017-02'];
		expect(positionOf(dayNumber('2017-02-15'), periods)).toBe(1.5);
		expect(positionOf(dayNumber('2016-12-31'), periods)).toBe(0);
		expect(positionOf(dayNumber('2018-01-01'), periods)).toBe(2);
	});
});

describe('scales', () => {
	it('start at zero, end on a round number, and never past 100 %', () => {
		expect(zeroBased([0.12, null, 0.47], 'percent')).toEqual([0, 0.5]);
		expect(zeroBased([0.97], 'percent')).toEqual([0, 1]);
		expect(zeroBased([-3, 12], 'number')).toEqual([-5, 15]);
		expect(zeroBased([], 'count')).toEqual([0, 1]);
		expect(zeroBased([0], 'count')).toEqual([0, 1]);
	});
});

describe('labels', () => {
	it('are moved apart only as far as they must', () => {
		expect(dodge([10, 12, 40], 10, 0, 100)).toEqual([10, 20, 40]);
		expect(dodge([95, 96], 10, 0, 100)).toEqual([90, 100]);
		expect(dodge([50, 10], 10, 0, 100)).toEqual([50, 10]);
	});

	it('are cut with an ellipsis where they do not fit', () => {
		// 10 px: "a" is 5.8, "…" is 5.8.
		expect(textWidth('aaaa', 10)).toBeCloseTo(23.2, 6);
		expect(fitText('aaaa', 23.3, 10)).toBe('aaaa');
		expect(fitText('aaaa', 18, 10)).toBe('aa…');
		expect(textWidth('ếệ', 10)).toBeCloseTo(textWidth('ee', 10), 6);
	});
});

describe('arrow keys', () => {
	it('move in a list and in a grid, and stop at the ends', () => {
		expect(step('ArrowDown', 0, 3)).toBe(1);
		expect(step('ArrowDown', 2, 3)).toBe(2);
		expect(step('ArrowUp', 5, 8, 4)).toBe(1);
		expect(step('End', 1, 8, 4)).toBe(7);
		expect(step('Home', 5, 8, 4)).toBe(0);
		expect(step('a', 1, 8)).toBeNull();
	});
});
