import { expect, it } from 'vitest';
import { globalAreaRates, localAreaRates, shrunkShares } from './shrink.ts';

it('three schools by hand', () => {
	// Overall 60/200 = 0.3, shares 0.5, 0.1 and 0.1.
	const units = [
		{ successes: 50, trials: 100 },
		{ successes: 8, trials: 80 },
		{ successes: 2, trials: 20 }
	];
	// s² = (100·0.2² + 80·0.2² + 20·0.2²)/200 = 0.04; n̄ = 200/3; A = 0.04 − 0.21·3/200 = 0.03685.
	const shrunk = (share: number, trials: number) =>
		0.3 + (0.03685 / (0.03685 + 0.21 / trials)) * (share - 0.3);
	const [a, b, c] = shrunkShares(units);
	expect(a).toBeCloseTo(shrunk(0.5, 100), 12);
	expect(b).toBeCloseTo(shrunk(0.1, 80), 12);
	expect(c).toBeCloseTo(shrunk(0.1, 20), 12);
});

it('units that differ by no more than chance all get the overall share; none without trials', () => {
	expect(
		shrunkShares([
			{ successes: 5, trials: 10 },
			{ successes: 5, trials: 10 },
			{ successes: 0, trials: 0 }
		])
	).toEqual([0.5, 0.5, null]);
	expect(shrunkShares([{ successes: 0, trials: 0 }])).toEqual([null]);
});

// Rates 0.3, 0.1, 0.2 of 100, 100, 200: mean 0.2, s² = (100·0.01 + 100·0.01) ÷ 400 = 0.005; n̄ = 400 ÷ 3.
const areas = [
	{ successes: 30, trials: 100 },
	{ successes: 10, trials: 100 },
	{ successes: 40, trials: 200 }
];
const between = 0.005 - (0.2 * 3) / 400;

it('global: weight A ÷ (A + m ÷ n) by hand', () => {
	const weight = between / (between + 0.002);
	const [a, b, c] = globalAreaRates(areas);
	expect(a).toBeCloseTo(0.2 + weight * 0.1, 12);
	expect(b).toBeCloseTo(0.2 - weight * 0.1, 12);
	expect(c).toBeCloseTo(0.2, 12);
});

it('global: `Empirical_Bayes` as printed in the tutorial of PySAL (“Spatial Smoothing”, six areas of two age groups each)', () => {
	const events = [10 + 8, 1 + 4, 3 + 5, 4 + 3, 2 + 1, 5 + 3];
	const people = [100 + 90, 15 + 30, 25 + 20, 30 + 20, 80 + 80, 90 + 60];
	const printed = [0.09080775, 0.09252352, 0.12332267, 0.10753624, 0.03301368, 0.05934766];
	const rates = globalAreaRates(
		events.map((successes, index) => ({ successes, trials: people[index] as number }))
	);
	printed.forEach((rate, index) => expect(rates[index]).toBeCloseTo(rate, 8));
});

it('local: `Spatial_Empirical_Bayes` as the test suite of PySAL’s esda has it, counties around St. Louis with their neighbours', () => {
	const homicides = [4, 19, 3, 2, 2, 28, 61, 3, 7, 3, 4, 0, 1, 12, 0, 2];
	const people = [
		189087, 425580, 69649, 88540, 33697, 774843, 1056438, 172182, 224033, 113497, 218510, 87628, 36354,
		316661, 53222, 141872
	];
	// Neighbours (numbered from 1, as in the file of weights) and rate of the counties whose neighbours are all among these.
	const printed = [
		[1, [3, 6, 7], 4.01485749e-5],
		[2, [5, 8, 10], 3.62437513e-5],
		[3, [1, 4, 7], 4.93034844e-5],
		[4, [3, 5, 7, 9], 5.09387329e-5],
		[5, [2, 4, 9, 10], 3.7273521e-5],
		[6, [1, 7, 11, 12, 16], 3.69333797e-5],
		[8, [2, 10, 15], 2.99806055e-5]
	] as const;
	const neighbours = people.map((_, index) =>
		(printed.find(([county]) => county === index + 1)?.[1] ?? []).map((county) => county - 1)
	);
	const rates = localAreaRates(
		homicides.map((successes, index) => ({ successes, trials: people[index] as number })),
		neighbours
	);
	for (const [county, , rate] of printed) expect(rates[county - 1]).toBeCloseTo(rate, 13);
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
	expect(globalAreaRates([{ successes: 0, trials: 0 }])).toEqual([null]);
});
