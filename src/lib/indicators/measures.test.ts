import { describe, expect, it } from 'vitest';
import { additiveMeasures, rowMaker } from './measures.ts';

const { measures, indicators } = additiveMeasures();
const conditionOf = (id: string | null | undefined) =>
	measures.find((measure) => measure.id === id)?.condition;

describe('additiveMeasures', () => {
	it('holds what is counted by the day of acceptance, and nothing else', () => {
		expect([...indicators.keys()]).toEqual([
			'D1a',
			'D1c',
			'D4',
			'D5',
			'D7',
			'D8',
			'D9',
			'D10',
			'D14',
			'D16',
			'D17',
			'Q1',
			'Q2',
			'Q4'
		]);
	});

	it('keeps one measure a condition', () => {
		const conditions = measures.map((measure) => measure.condition);
		expect(new Set(conditions).size).toBe(conditions.length);
		const all = new Set(['D1a', 'Q1', 'Q2', 'Q4'].map((id) => indicators.get(id)?.denominator));
		expect([...all].map(conditionOf)).toEqual(['true']);
		expect(conditionOf(indicators.get('D1a')?.numerator)).toBe('online');
		expect(conditionOf(indicators.get('D1a')?.extra['channel_missing'])).toBe('channel_missing');
		expect(indicators.get('Q2')?.numerator).toBe(indicators.get('D1a')?.extra['channel_missing']);
	});
});

describe('rowMaker', () => {
	const sums = (id: string, numerator: number, denominator: number) => {
		const plan = indicators.get(id);
		if (!plan) throw new Error(id);
		const order = [...new Set([plan.numerator, plan.denominator, ...Object.values(plan.extra)])].filter(
			(measure) => measure !== null
		);
		// The sums of the second place count, those of the first are there to be passed over.
		const columns = order.map((measure) =>
			measure === plan.numerator
				? [-1, numerator]
				: measure === plan.denominator
					? [-1, denominator]
					: [-1, 7]
		);
		return rowMaker(plan, order)(['x'], columns, 1);
	};

	it('gives a share with the published Wilson interval and its further counts', () => {
		const row = sums('D1a', 81, 263);
		expect(row).toMatchObject({
			keys: ['x'],
			numerator: 81,
			denominator: 263,
			value: 81 / 263,
			extra: { channel_missing: 7 }
		});
		expect(row.lower).toBeCloseTo(0.2553, 4);
		expect(row.upper).toBeCloseTo(0.3662, 4);
	});

	it('has no value over nothing', () => {
		expect(sums('D1c', 0, 0)).toEqual({
			keys: ['x'],
			numerator: 0,
			denominator: 0,
			value: null,
			lower: null,
			upper: null
		});
	});

	it('composes D10 from its four counts', () => {
		const plan = indicators.get('D10');
		if (!plan) throw new Error('D10');
		const given: Record<string, number> = { late: 1, judged: 4, complaints: 1, dossiers: 10 };
		const names = Object.keys(plan.extra);
		const order = Object.values(plan.extra);
		const sums = names.map((name) => [given[name] ?? NaN]);
		// 1 − (1/4 + 1/10) = 0.65.
		expect(rowMaker(plan, order)([], sums, 0).value).toBeCloseTo(0.65, 12);
	});

	it('counts a measure that is not there as absent', () => {
		const plan = indicators.get('D1a');
		if (!plan) throw new Error('D1a');
		expect(rowMaker(plan, [plan.denominator ?? ''])([], [[5]], 0)).toMatchObject({
			numerator: null,
			denominator: 5,
			value: null,
			extra: { channel_missing: null }
		});
	});
});
