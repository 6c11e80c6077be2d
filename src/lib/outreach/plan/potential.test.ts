import { expect, it } from 'vitest';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { potentialCounts, potentialOf } from './potential.ts';

const row = (keys: (string | null)[], online: number, offered: number): IndicatorRow => ({
	keys,
	numerator: online,
	denominator: offered,
	value: online / offered,
	lower: null,
	upper: null
});

it('is what was filed on paper though it was offered online, by ward and by ward and procedure', () => {
	const counts = potentialCounts(
		[row(['A'], 60, 100), row(['B'], 10, 10), row([null], 0, 7)],
		[row(['A', 'births'], 20, 50), row(['A', null], 0, 3), row([null, 'births'], 0, 7)]
	);
	expect(counts).toEqual([
		{ place: 'A', procedure: null, most: 40 },
		{ place: 'B', procedure: null, most: 0 },
		{ place: 'A', procedure: 'births', most: 30 }
	]);
	const potential = potentialOf(counts);
	expect([potential('A', null), potential('A', 'births'), potential('A', 'deaths')]).toEqual([40, 30, 0]);
});
