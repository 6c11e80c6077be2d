import { describe, expect, test } from 'vitest';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { coverageOf } from './coverage.ts';
import { monthlyPoints, monthsOf } from './measured.ts';

const answer = (rows: [key: string | null, numerator: number, denominator: number][]): IndicatorAnswer => ({
	indicator: 'D1a',
	by: ['month'],
	engine: 'cube',
	rows: rows.map(([key, numerator, denominator]) => ({
		keys: [key],
		numerator,
		denominator,
		value: numerator / denominator,
		lower: null,
		upper: null
	}))
});

describe('months', () => {
	test('run over the year’s end', () => {
		expect(monthsOf({ from: '2016-11-15', to: '2017-02-01' })).toEqual([
			'2016-11',
			'2016-12',
			'2017-01',
			'2017-02'
		]);
	});

	test('a month without dossiers is a gap, and a month that is not over is marked', () => {
		const points = monthlyPoints(
			answer([['2017-01', 1, 4]]),
			{ from: '2017-01-01', to: '2017-02-28' },
			'2017-02-10'
		);
		expect(points).toMatchObject([
			{ period: '2017-01', value: 0.25 },
			{ period: '2017-02', value: null, partial: true }
		]);
		expect(points[0]).not.toHaveProperty('partial');
	});
});

test('coverage counts the cases that have a member', () => {
	expect(
		coverageOf(
			answer([
				['00343', 5, 60],
				[null, 1, 40]
			])
		)
	).toEqual({ of: 60, n: 100 });
	expect(coverageOf(answer([]))).toBeNull();
});
