import { describe, expect, it } from 'vitest';
import { sampled } from '../bench/sample.ts';
import { difference } from '../bench/same-rows.ts';
import { scaleOf } from '../bench/scales.ts';
import { seeded } from '../bench/random.ts';
import { stepKinds, walk } from '../bench/steps.ts';
import { timingOf } from '../bench/timing.ts';
import { changedViews, selectionOf } from '../bench/views.ts';

const scale = scaleOf('district-1M');
const steps = walk(scale, seeded(7), 400);

describe('what the bench asks', () => {
	it('is the same for the same seed', () => {
		expect(walk(scale, seeded(7), 400)).toEqual(steps);
		expect(walk(scale, seeded(8), 400)).not.toEqual(steps);
	});

	it('has every kind of step, within the days and the members there are', () => {
		expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(stepKinds));
		for (const { chosen } of steps) {
			const [first, last] = chosen.brush ?? [0, 0];
			expect(first).toBeGreaterThanOrEqual(0);
			expect(last).toBeGreaterThanOrEqual(first);
			expect(last).toBeLessThan(730);
			expect(new Set(chosen.ward).size).toBe(chosen.ward.length);
		}
	});

	it('leaves a view’s own filter out of its question', () => {
		const chosen = { brush: [0, 30], ward: ['10001'], procedure: [], channel: ['online'] } as const;
		const [ward, channel] = [
			{ dimension: 'ward', op: 'in', values: ['10001'] },
			{ dimension: 'channel', op: 'in', values: ['online'] }
		];
		expect(selectionOf('day', chosen)).toEqual({ filters: [ward, channel] });
		const month = { from: '2023-01-01', to: '2023-01-31' };
		expect(selectionOf('ward', chosen)).toEqual({ ...month, filters: [channel] });
		expect(selectionOf('channel', chosen)).toEqual({ ...month, filters: [ward] });
	});

	it('counts only the views whose question changed', () => {
		const before = { brush: null, ward: [], procedure: [], channel: [] };
		expect(changedViews(before, { ...before, ward: ['10001'] })).toEqual(['day', 'procedure', 'channel']);
		expect(changedViews(before, { ...before, brush: [0, 1] })).toEqual(['ward', 'procedure', 'channel']);
	});

	it('samples the first step and every kind', () => {
		const places = sampled(steps, 41);
		expect(places[0]).toBe(0);
		expect(new Set(places.map((place) => steps[place]?.kind))).toEqual(new Set(stepKinds));
	});
});

describe('what the bench makes of it', () => {
	const row = { keys: ['a'], numerator: 1, denominator: 3, value: 1 / 3, lower: null, upper: null };

	it('sees a difference in the last digit, in a row and in its absence', () => {
		expect(difference([row], [{ ...row }])).toBeNull();
		expect(difference([row], [{ ...row, value: 0.33333333333333337 }])).toContain('row 0');
		expect(difference([row], [])).toBe('1 rows, not 0');
		expect(difference([row], [{ ...row, extra: { channel_missing: 0 } }])).toContain('row 0');
	});

	it('takes quantiles between neighbours', () => {
		// Sorted 1, 2, 3, 4: the median is 2.5; 0.95 stands at 2.85 of 3 steps, 0.85 of the way from 3 to 4.
		const { p50, p95, max, mean, first, count } = timingOf([4, 1, 3, 2]);
		expect([p50, max, mean, first, count]).toEqual([2.5, 4, 2.5, 4, 4]);
		expect(p95).toBeCloseTo(3.85, 12);
	});
});
