import { expect, it } from 'vitest';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { farthest, missedNeighbourhoods } from './missed-neighbourhoods.ts';

const row = (neighbourhood: string | null, online: number, offered: number): IndicatorRow => ({
	keys: [neighbourhood],
	numerator: online,
	denominator: offered,
	value: online / offered,
	lower: null,
	upper: null
});
const register = [
	{ ward: 'A', name: 'Tổ 1', distance: { km: 0.4, straight: false } },
	{ ward: 'B', name: 'Tổ 1', distance: { km: 2.4, straight: false } },
	{ ward: 'A', name: 'Tổ 2', distance: null }
];

it('counts paper by neighbourhood, the most first, each with the distance of its own ward’s', () => {
	const found = missedNeighbourhoods(
		[row('A/Tổ 1', 5, 10), row('B/Tổ 1', 1, 10), row('A/Tổ 2', 10, 10), row('A/Tổ 9', 3, 5), row(null, 1, 5)],
		register
	);
	expect(found).toEqual({
		named: [
			{ neighbourhood: 'B/Tổ 1', paper: 9, offered: 10, distance: { km: 2.4, straight: false } },
			{ neighbourhood: 'A/Tổ 1', paper: 5, offered: 10, distance: { km: 0.4, straight: false } },
			{ neighbourhood: 'A/Tổ 9', paper: 2, offered: 5, distance: null }
		],
		unnamed: 4
	});
	expect(farthest(found.named)?.neighbourhood).toBe('B/Tổ 1');
	expect(farthest(found.named.slice(1))).toBeNull();
});
