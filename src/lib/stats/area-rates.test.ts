import { expect, it } from 'vitest';
import { globalAreaRates, localAreaRates } from './area-rates.ts';

// Rates 0.3, 0.1, 0.2 of 100, 100, 200: mean 0.2, s² = (100·0.01 + 100·0.01) ÷ 400 = 0.005; n̄ = 400 ÷ 3.
const areas = [
	{ events: 30, population: 100 },
	{ events: 10, population: 100 },
	{ events: 40, population: 200 }
];
const between = 0.005 - (0.2 * 3) / 400;

it('global: weight A ÷ (A + m ÷ n) by hand', () => {
	const weight = between / (between + 0.002);
	const [a, b, c] = globalAreaRates(areas);
	expect(a).toBeCloseTo(0.2 + weight * 0.1, 12);
	expect(b).toBeCloseTo(0.2 - weight * 0.1, 12);
	expect(c).toBeCloseTo(0.2, 12);
});

it('local: an area alone keeps the rate of its neighbourhood, all together is the global rate', () => {
	const all = [
		[1, 2],
		[0, 2],
		[0, 1]
	];
	localAreaRates(areas, all).forEach((rate, i) =>
		expect(rate).toBeCloseTo(globalAreaRates(areas)[i] as number, 12)
	);
	expect(localAreaRates(areas, [[], [], []])).toEqual([0.3, 0.1, 0.2]);
	expect(globalAreaRates([{ events: 0, population: 0 }])).toEqual([null]);
});
