import { expect, it } from 'vitest';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import type { Ground } from './ground.ts';
import { missedWards, officerLoads, type MissedEvidence } from './missed.ts';

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
	...more
});
const ground: Ground = {
	wards: [
		ward('A', { population: 2000, officers: 1, trainedOfficers: 0, deprivation: 'nghèo' }),
		ward('B', { population: 4000, officers: 3, trainedOfficers: 3 })
	],
	sessions: [
		{ ward: 'B', day: 100 },
		{ ward: 'A', day: 300 }
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

it('takes what is not known for no reason', () => {
	const bare: Ground = { wards: [ward('A')], sessions: [], barriers: [], classes: [], missing: [] };
	const found = missedWards({
		...evidence,
		takeUp: [row(['A'], 20, 200)],
		whole: null,
		devices: [],
		ground: bare
	});
	expect(found).toMatchObject([{ reasons: [], perThousand: null, barrier: null }]);
});
