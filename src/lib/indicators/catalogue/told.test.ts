import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { extraOf, lines } from '../testing/ask.ts';
import { loadFixture } from '../testing/fixture.ts';

/**
 * Seven dossiers of one procedure with a fee and a paper result; where an export has no such column (6 and 7, of February), nobody knows.
 *
 * id channel    paid  e-res
 * 1  online     yes   no
 * 2  in person  no    no
 * 3  online     yes   yes
 * 4  online     no    no
 * 5  in person  no    no
 * 6  online     ?     ?
 * 7  in person  ?     ?
 */
const P = '1.001193';
const rows: [channel: string, paid: boolean | null, eResult: boolean | null][] = [
	['online', true, false],
	['in_person', false, false],
	['online', true, true],
	['online', false, false],
	['in_person', false, false],
	['online', null, null],
	['in_person', null, null]
];

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, {
		dossiers: rows.map(([channel, paid_online, electronic_result], index) => ({
			dossier_id: String(index + 1),
			accepted_at: index < 5 ? '2017-01-09' : '2017-02-06',
			procedure_code: P,
			status: 'done',
			channel,
			paid_online,
			electronic_result,
			digitised: index < 2 ? true : null
		})),
		procedures: [
			{
				code: P,
				name: 'Khai sinh',
				field: 'Hộ tịch',
				online_level: 'full',
				has_fee: true,
				needs_paper_result: true,
				valid_from: '2016-01-01'
			}
		]
	});
});
afterAll(() => engine.close());

it('D4 and D8 are over the five dossiers of exports that say so; 6 and 7 are told beside', async () => {
	expect(await lines(engine, 'D4')).toEqual([[2, 5, 0.4]]);
	expect(await extraOf(engine, 'D4')).toEqual({ not_told: 2 });
	expect(await lines(engine, 'D8')).toEqual([[1, 5, 0.2]]);
	expect(await extraOf(engine, 'D8')).toEqual({ not_told: 2 });
});

it('a month whose export does not say has no figure, instead of 0 %', async () => {
	const february = { from: '2017-02-01', to: '2017-02-28' };
	expect(await lines(engine, 'D4', [], february)).toEqual([[0, 0, null]]);
	expect(await lines(engine, 'D8', [], february)).toEqual([[0, 0, null]]);
	expect(await extraOf(engine, 'D4', february)).toEqual({ not_told: 2 });
});

it('D7 needs both columns: 1 and 2; D14 both as well: dossier 3 of five', async () => {
	expect(await lines(engine, 'D7')).toEqual([[0, 2, 0]]);
	expect(await extraOf(engine, 'D7')).toEqual({ not_told: 5 });
	expect(await lines(engine, 'D14')).toEqual([[1, 5, 0.2]]);
	expect(await extraOf(engine, 'D14')).toEqual({ not_told: 2 });
});
