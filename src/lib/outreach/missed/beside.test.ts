import { expect, it } from 'vitest';
import { wardsBeside } from './beside.ts';
import type { Ground } from './ground.ts';
import { bareGround } from './testing/bare-ground.ts';

const missed = (ward: string, paper: number) => ({
	ward,
	paper,
	offered: paper,
	perThousand: null,
	reasons: [],
	procedures: [],
	barrier: null
});

it('puts what is known of a ward beside its paper dossiers', () => {
	const ground: Ground = {
		...bareGround,
		wards: [
			{
				ward: 'A',
				population: 2000,
				deprivation: 'nghèo',
				officers: 1,
				trainedOfficers: 1,
				distance: { km: 2, straight: true }
			}
		],
		needs: [{ ward: 'A', devices: { need: 9, met: 4 }, lines: null }],
		sessions: [
			{ ward: 'A', day: 100, present: 30 },
			{ ward: 'A', day: 101, present: null },
			{ ward: 'A', day: 300, present: 50 }
		]
	};
	const [a, b] = wardsBeside([missed('A', 7), missed('B', 3)], ground, 200);
	expect(a).toEqual({
		ward: 'A',
		paper: 7,
		trained: { people: 30, atLeast: true },
		devices: { need: 9, met: 4 },
		lines: null,
		population: 2000,
		deprivation: 'nghèo',
		distance: { km: 2, straight: true }
	});
	// Sessions and devices are in the data, and B had none: that is known. The rest is not.
	expect(b).toEqual({
		ward: 'B',
		paper: 3,
		trained: { people: 0, atLeast: false },
		devices: 'none',
		lines: 'none',
		population: null,
		deprivation: null,
		distance: null
	});
});

it('says nothing of what no file has', () => {
	expect(wardsBeside([missed('A', 7)], bareGround, 200)).toMatchObject([
		{ trained: null, devices: null, lines: null }
	]);
});
