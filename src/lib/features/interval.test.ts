import { expect, test } from 'vitest';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { changeOf, sideOf } from './interval.ts';

const share = (
	numerator: number,
	denominator: number,
	lower: number | null,
	upper: number | null
): IndicatorRow => ({
	keys: [],
	numerator,
	denominator,
	value: numerator / denominator,
	lower,
	upper
});

// Newcombe 1998, table II, example (a): 56/70 − 48/80, Wilson limits 0.6920…0.8769 and 0.4904…0.7004; method 10: 0.0524, 0.3339.
test('the interval of a difference is that of Newcombe’s method 10', () => {
	const change = changeOf(share(56, 70, 0.69183, 0.87695), share(48, 80, 0.49037, 0.70047));
	expect(change?.value).toBeCloseTo(0.2, 6);
	expect(change?.lower).toBeCloseTo(0.0524, 4);
	expect(change?.upper).toBeCloseTo(0.3339, 4);
	expect(change?.real).toBe(true);
});

test('a change whose interval holds 0 may be noise; without intervals nothing is said', () => {
	expect(changeOf(share(5, 10, 0.24, 0.76), share(4, 10, 0.17, 0.69))?.real).toBe(false);
	expect(changeOf(share(5, 10, null, null), share(4, 10, 0.17, 0.69))).toMatchObject({
		real: null,
		lower: null
	});
	expect(changeOf(undefined, share(4, 10, 0.17, 0.69))).toBeNull();
});

test('a figure is above or below a reference only beyond its interval', () => {
	expect(sideOf(share(8, 10, 0.49, 0.94), 0.4)).toBe('above');
	expect(sideOf(share(8, 10, 0.49, 0.94), 0.95)).toBe('below');
	expect(sideOf(share(8, 10, 0.49, 0.94), 0.5)).toBeNull();
});
