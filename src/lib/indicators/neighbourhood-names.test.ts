import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { raw } from '#lib/sql/sql.ts';
import { loadFixture } from './testing/fixture.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const written = async (
	rows: readonly [ward: string | null, neighbourhood: string | null][],
	register: readonly { id: string; name: string; ward: string }[] = []
) => {
	await loadFixture(engine, {
		neighbourhoods: register,
		dossiers: rows.map(([ward, neighbourhood], at) => ({
			dossier_id: String(at).padStart(2, '0'),
			accepted_at: '2017-03-06',
			ward,
			neighbourhood
		}))
	});
	const table = await engine.query(raw('SELECT neighbourhood FROM facts ORDER BY dossier_id'));
	return table.column('neighbourhood');
};

const register = [
	{ id: 'TDP-A-3', name: 'Tổ dân phố số 3', ward: 'A' },
	{ id: 'KDC-A-3', name: 'Khu dân cư số 3', ward: 'A' },
	{ id: 'TDP-B-3', name: 'Tổ dân phố số 3', ward: 'B' }
];

it('takes the name of the register however it is written, in the ward of the dossier', async () => {
	expect(
		await written(
			[
				['A', 'Tổ dân phố số 3'],
				['A', 'tdp 03'],
				['A', 'Tổ 3'],
				['A', 'TDP3'],
				['A', ' tdp-a-3 '],
				['A', 'KDC số 3'],
				['B', 'TDP số 3'],
				// A code is one ward's, so it needs none; and no other ward's dossier is taken for one of it.
				[null, 'TDP-B-3'],
				['A', 'TDP-B-3']
			],
			register
		)
	).toEqual([
		...Array<string>(5).fill('A/Tổ dân phố số 3'),
		'A/Khu dân cư số 3',
		'B/Tổ dân phố số 3',
		'B/Tổ dân phố số 3',
		'A/TDP-B-3'
	]);
});

it('keeps the commonest spelling of what the register does not have, and says nothing for nothing', async () => {
	expect(
		await written(
			[
				['A', 'Thôn Đông'],
				['A', 'thôn đông'],
				['A', 'Thôn Đông'],
				['B', 'thôn Đoài'],
				[null, 'Thôn Đông'],
				['A', '  '],
				['A', null]
			],
			register
		)
	).toEqual(['A/Thôn Đông', 'A/Thôn Đông', 'A/Thôn Đông', 'B/thôn Đoài', '/Thôn Đông', null, null]);
});

it('counts a dossier once where the register has a name twice', async () => {
	const twice = [...register, { id: 'TDP-A-3b', name: 'TDP 3', ward: 'A' }];
	expect(await written([['A', 'tổ dân phố 3']], twice)).toHaveLength(1);
});
