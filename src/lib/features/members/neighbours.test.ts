import { expect, test } from 'vitest';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { placeOf } from './neighbours.ts';

const answer = (values: Record<string, number | null>): IndicatorAnswer => ({
	indicator: 'D1a',
	by: ['ward'],
	engine: 'cube',
	rows: Object.entries(values).map(([key, value]) => ({
		keys: [key],
		numerator: null,
		denominator: null,
		value,
		lower: null,
		upper: null
	}))
});
const keys = (values: Record<string, number | null>, code: string, direction: 'up' | 'down', reach: number) =>
	placeOf(answer(values), code, direction, reach)?.around.map((row) => row.keys[0]);

test('a member stands among those beside it, at the ends as many as in the middle', () => {
	const values = { a: 0.1, b: 0.5, c: 0.3, d: 0.4, e: 0.2 };
	expect(keys(values, 'c', 'up', 1)).toEqual(['d', 'c', 'e']);
	expect(keys(values, 'b', 'up', 1)).toEqual(['b', 'd', 'c']);
	expect(keys(values, 'a', 'up', 1)).toEqual(['c', 'e', 'a']);
	expect(placeOf(answer(values), 'c', 'up')).toMatchObject({ rank: 3, count: 5 });
});

test('lower is better where the indicator says so, and equal values share a rank', () => {
	expect(placeOf(answer({ a: 3, b: 1, c: 3 }), 'a', 'down')).toMatchObject({ rank: 2, count: 3 });
	expect(placeOf(answer({ a: 3, b: 1, c: 3 }), 'c', 'down')?.rank).toBe(2);
});

test('a member without a value has no place', () => {
	expect(placeOf(answer({ a: null, b: 1 }), 'a', 'up')).toBeNull();
});
