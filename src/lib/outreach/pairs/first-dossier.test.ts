import { expect, it } from 'vitest';
import { firstDossiers, type HelpPair } from './first-dossier.ts';

const pair = (helper: string, helped: string, day: number, ownDay: number | null = null): HelpPair => ({
	helper,
	helped,
	day,
	ward: null,
	ownDay
});

it('gives a guided dossier to the helper’s latest meeting, and takes the person’s own where it came first', () => {
	const found = firstDossiers(
		[
			pair('h', 'a', 10),
			pair('h', 'b', 20),
			pair('h', 'c', 20),
			pair('h', 'd', 40, 41),
			pair('i', 'e', 10),
			pair('i', 'f', 50, 55)
		],
		[
			{ helper: 'h', day: 9 },
			{ helper: 'h', day: 19 },
			{ helper: 'h', day: 15 },
			{ helper: 'h', day: 20 },
			{ helper: 'h', day: 45 },
			{ helper: 'i', day: 52 },
			{ helper: 'nobody', day: 52 }
		]
	);
	// a: 15 before 19; b and c met on one day: the dossier is b’s; d: their own on 41 before the guided one on 45; f: 52 before 55.
	expect(found.map(({ helped, first }) => [helped, first])).toEqual([
		['a', 15],
		['b', 20],
		['c', null],
		['d', 41],
		['e', null],
		['f', 52]
	]);
});
