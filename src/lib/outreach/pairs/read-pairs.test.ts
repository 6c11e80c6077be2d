import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { loadFixture, type FixtureRow } from '#lib/indicators/testing/fixture.ts';
import { readPairs } from './read-pairs.ts';

const online = (dossier_id: string, accepted_at: string, more: FixtureRow = {}): FixtureRow => ({
	dossier_id,
	accepted_at,
	channel: 'online',
	status: 'done',
	...more
});

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, {
		students: [{ student: 's1' }, { student: 's2' }],
		dossiers: [
			// March names those who file, April does not.
			online('1', '2017-03-05', { phone: 'tel', ward: 'B' }),
			online('2', '2017-03-20', { phone: 'tel', ward: 'B' }),
			online('3', '2017-03-21', { applicant: 'an', ward: 'B' }),
			online('4', '2017-03-25', { filer: 'an', ward: 'A' }),
			online('5', '2017-03-12', { filer: 'binh', ward: 'A', channel: 'in_person' }),
			online('6', '2017-04-10', {}),
			online('7', '2017-04-30', {})
		],
		claims: [
			{ claim: 'c1', student: 's1', dossier_id: '6', role: 'guided' },
			{ claim: 'c2', student: 's2', dossier_id: '7', role: 'filed' },
			{ claim: 'c3', student: 's2', dossier_id: 'not there', role: 'guided' }
		],
		help_pairs: [
			{ helper: 'mrs x', helped: 'tel', met_on: '2017-03-10', ward: 'A' },
			{ helper: 'mrs x', helped: 'an', met_on: '2017-03-10', ward: 'A' },
			{ helper: 'mrs x', helped: 'binh', met_on: '2017-03-10', ward: 'A' },
			{ helper: 'mrs x', helped: 'chi', met_on: '2017-04-10', ward: 'A' },
			{ helper: 's1', helped: 'dung', met_on: '2017-04-01', ward: 'A' },
			{ helper: 's2', helped: 'giang', met_on: '2017-04-20', ward: 'A' }
		]
	});
});
afterAll(() => engine.close());

it('links a telephone anywhere, a name in its ward, and what helpers guided; what was not watched is not a failure', async () => {
	const { pairs, helpers, helped } = await readPairs(engine, '2017-04-25');
	expect([helpers, helped]).toEqual([3, 6]);
	expect(pairs.map(({ days, watched }) => [days, watched])).toEqual([
		// “an” is met with in ward A on 25 March only; March is named to its end, 21 days on.
		[15, 21],
		// “binh” filed in person.
		[null, 21],
		// The telephone, on 20 March.
		[10, 21],
		// s1: the claim of 10 April; claims reach to 30 April, the data to the 25th: 24 days.
		[9, 24],
		// Nobody names “chi” in April, and Mrs X is no student.
		[null, null],
		// s2 filed for themselves: five days are known.
		[null, 5]
	]);
});
