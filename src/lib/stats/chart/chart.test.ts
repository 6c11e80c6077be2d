import { describe, expect, it } from 'vitest';
import { valueOf } from '../outcome.ts';
import { pChart, xmrChart, type ChartPoint } from './limits.ts';
import { signals } from './rules.ts';

describe('XmR', () => {
	it('the flow rates of NIST/SEMATECH e-Handbook 6.3.2.2', () => {
		const [point] = valueOf(xmrChart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]));
		expect(point?.centre).toBeCloseTo(50.81, 2);
		expect((point?.sigma ?? 0) * 1.128).toBeCloseTo(1.8778, 4);
		expect(point?.upper).toBeCloseTo(55.8041, 3);
		expect(point?.lower).toBeCloseTo(45.8159, 3);
	});

	it('computes limits anew only at a stated change', () => {
		const points = valueOf(xmrChart([1, 2, 1, 2, 11, 12, 11], [4]));
		expect(points.map(({ centre }) => centre)).toEqual([1.5, 1.5, 1.5, 1.5, 34 / 3, 34 / 3, 34 / 3]);
		expect(xmrChart([1, 2, 3], [2])).toMatchObject({ refused: { code: 'chart_phase_short' } });
	});
});

/** Frozen orange-juice cans of Montgomery, Introduction to Statistical Quality Control, table 7.1 (`orangejuice` of R's qcc): 50 each. */
const cans = [
	12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
].map((successes) => ({ successes, trials: 50 }));

describe('p-chart', () => {
	it('the cans of Montgomery: 0.2313, 0.0524 to 0.4102, samples 15 and 23 outside', () => {
		const points = valueOf(pChart(cans));
		expect(points[0]?.centre).toBeCloseTo(0.2313, 4);
		expect(points[0]?.lower).toBeCloseTo(0.0524, 4);
		expect(points[0]?.upper).toBeCloseTo(0.4102, 4);
		expect(signals(points).flatMap((list, i) => (list.includes('outside') ? [i + 1] : []))).toEqual([15, 23]);
	});

	it('without them: 0.2150, 0.0407 to 0.3893', () => {
		const [point] = valueOf(pChart(cans.filter((_, i) => i !== 14 && i !== 22)));
		expect(point?.centre).toBeCloseTo(0.215, 4);
		expect(point?.lower).toBeCloseTo(0.0407, 4);
		expect(point?.upper).toBeCloseTo(0.3893, 4);
	});

	it('needs trials at every point', () => {
		expect(
			pChart([
				{ successes: 0, trials: 0 },
				{ successes: 1, trials: 2 }
			])
		).toMatchObject({ refused: { code: 'chart_no_trials' } });
	});
});

describe('the four rules, about 0 with limits ±3', () => {
	const points = (values: readonly number[]): ChartPoint[] =>
		values.map((value) => ({ value, centre: 0, sigma: 1, lower: -3, upper: 3 }));
	const marked = (signal: string, values: readonly number[]) =>
		signals(points(values)).map((list) => (list.includes(signal as never) ? 1 : 0));

	it.each([
		['outside', [3, 3.1, -3.1], [0, 1, 1]],
		['shift', [1, 1, 2, 1, 1, 2, 1, -1], [1, 1, 1, 1, 1, 1, 1, 0]],
		['shift', [1, 1, 2, 0, 1, 2, 1, 1], [0, 0, 0, 0, 0, 0, 0, 0]],
		['trend', [0, -1, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.2], [0, 1, 1, 1, 1, 1, 1, 1, 0]],
		['trend', [0, 0.1, 0.2, 0.3, 0.4, 0.5], [0, 0, 0, 0, 0, 0]],
		['two_of_three', [2.1, 0, 2.2, 0], [1, 0, 1, 0]],
		['two_of_three', [2.1, 0, -2.2, 0], [0, 0, 0, 0]],
		['two_of_three', [2, 2, 2], [0, 0, 0]]
	])('%s: %j', (signal, values, expected) => expect(marked(signal, values)).toEqual(expected));
});
