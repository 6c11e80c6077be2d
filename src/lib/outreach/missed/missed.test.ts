import { expect, it } from 'vitest';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import type { Ground } from './ground.ts';
import { missedWards, officerLoads, type MissedEvidence } from './missed.ts';
import { bareGround } from './testing/bare-ground.ts';

const row = (keys: (string | null)[], numerator: number, denominator: number, upper = 1): IndicatorRow => ({
	keys,
	numerator,
	denominator,
	value: denominator === 0 ? null : numerator / denominator,
	lower: 0,
	upper
});
const ward = (code: string, more: Partial<Ground['wards'][number]> = {}) => ({
	ward: code,
	population: null,
	deprivation: null,
	officers: null,
	trainedOfficers: null,
	distance: null,
	...more
});
const ground: Ground = {
	wards: [
		ward('A', {
			population: 2000,
			officers: 1,
			trainedOfficers: 0,
			deprivation: 'nghèo',
			distance: { km: 3.3, straight: false }
		}),
		ward('B', { population: 4000, officers: 3, trainedOfficers: 3, distance: { km: 1.1, straight: true } })
	],
	neighbourhoods: [],
	needs: [{ ward: 'A', devices: { need: 10, met: 2 }, lines: null }],
	sessions: [
		{ ward: 'B', day: 100, present: 30 },
		{ ward: 'A', day: 300, present: 40 }
	],
	barriers: [
		{ ward: 'A', reason: 'x', people: 4 },
		{ ward: 'A', reason: 'y', people: 9 }
	],
	classes: [],
	missing: []
};
const evidence: MissedEvidence = {
	takeUp: [row(['B'], 60, 100), row(['A'], 20, 200, 0.15), row(['C'], 10, 10), row([null], 0, 50)],
	whole: 0.29,
	procedures: [
		row(['A', 'p'], 10, 40),
		row(['A', 'q'], 10, 160),
		row(['B', 'p'], 60, 100),
		row(['A', 'r'], 5, 5)
	],
	devices: [row(['A'], 2, 10), row(['B'], 8, 10)],
	dossiers: [row(['A'], 0, 300), row(['B'], 0, 300)],
	ground,
	until: 200
};

it('puts the wards with most convertible paper first, with their procedures and every reason the data give', () => {
	expect(missedWards(evidence)).toEqual([
		{
			ward: 'A',
			paper: 180,
			offered: 200,
			perThousand: 90,
			reasons: [
				{ kind: 'below', value: 0.1, whole: 0.29 },
				{ kind: 'untrained' },
				{ kind: 'devices', met: 2, need: 10, value: 0.2, whole: 0.5 },
				{ kind: 'deprived', tag: 'nghèo' },
				// 180 paper dossiers of 3.3 km and 40 of 1.1 km: 2.9 km, and 3.3 is less than a quarter more.
				// 300 dossiers of one officer; 600 of four: 150 each.
				{ kind: 'load', each: 300, whole: 150 },
				{ kind: 'officers_untrained', untrained: 1, officers: 1 }
			],
			procedures: [
				{ procedure: 'q', paper: 150 },
				{ procedure: 'p', paper: 30 }
			],
			barrier: { reason: 'y', people: 9 }
		},
		{
			ward: 'B',
			paper: 40,
			offered: 100,
			perThousand: 10,
			reasons: [],
			procedures: [{ procedure: 'p', paper: 40 }],
			barrier: null
		}
	]);
});

it('ranks the wards by the dossiers each of their officers carries', () => {
	expect(officerLoads(evidence)).toEqual([
		{ ward: 'A', dossiers: 300, officers: 1, each: 300 },
		{ ward: 'B', dossiers: 300, officers: 3, each: 100 }
	]);
	expect(officerLoads({ ...evidence, dossiers: [row([null], 0, 9), row(['C'], 0, 9)] })).toEqual([]);
});

it('says that a ward lies far where its people live a quarter farther than those of all paper dossiers', () => {
	const far = (a: number | null, b: number) =>
		missedWards({
			...evidence,
			takeUp: [row(['B'], 60, 100), row(['A'], 160, 200)],
			ground: {
				...ground,
				wards: [
					ward('A', { distance: a === null ? null : { km: a, straight: false } }),
					ward('B', { distance: { km: b, straight: true } })
				]
			}
		})
			.flatMap(({ ward: of, reasons }) => reasons.map((reason) => ({ of, ...reason })))
			.filter(({ kind }) => kind === 'far');
	// 40 dossiers of each: the mean of 3 and 1 km is 2 km, and 3 is more than 2.5.
	expect(far(3, 1)).toEqual([
		{ of: 'A', kind: 'far', distance: { km: 3, straight: false }, whole: { km: 2, straight: true } }
	]);
	// (1.6 + 1) ÷ 2 = 1.3, of which 1.6 is less than 1.625.
	expect(far(1.6, 1)).toEqual([]);
	expect(far(null, 1)).toEqual([]);
});

it('takes what is not known for no reason', () => {
	const bare: Ground = { ...bareGround, wards: [ward('A')] };
	const found = missedWards({
		...evidence,
		takeUp: [row(['A'], 20, 200)],
		whole: null,
		devices: [],
		ground: bare
	});
	expect(found).toMatchObject([{ reasons: [], perThousand: null, barrier: null }]);
});
