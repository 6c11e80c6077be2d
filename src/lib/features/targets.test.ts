import { expect, test } from 'vitest';
import type { Target } from '#lib/state/context.ts';
import { latestTarget } from './outreach/forecast-how.ts';
import { targetFor } from './targets.ts';

const target = (period: string, value: number): Target => ({
	indicator: 'D1a',
	scope: '*',
	period,
	value,
	direction: null,
	legalBasis: null
});
const of2017 = { from: '2017-01-01', to: '2017-12-31' };

test.each([
	[[target('2016', 0.3), target('2017', 0.4)], 0.4],
	[[target('*', 0.3)], 0.3],
	[[target('2017', 60)], 0.6],
	[[target('2016', 0.3)], null],
	[[], null]
])('the target of the year of the period: %o', (targets, expected) => {
	expect(targetFor(targets, 'D1a', of2017)).toBe(expected);
});

test('a period over two years takes the year that holds most of it', () => {
	const targets = [target('2017', 0.3), target('2018', 0.5)];
	expect(targetFor(targets, 'D1a', { from: '2017-03-01', to: '2018-02-28' })).toBe(0.3);
	expect(targetFor(targets, 'D1a', { from: '2017-11-01', to: '2018-10-31' })).toBe(0.5);
});

test('the forecast takes the same figure, however it was written', () => {
	expect(latestTarget([target('2016', 20), target('2017', 30)], 'D1a')).toBe(0.3);
	expect(latestTarget([target('2016', 20), target('2017', 0.3)], 'D1a')).toBe(0.3);
	expect(latestTarget([], 'D1a')).toBeNull();
});
