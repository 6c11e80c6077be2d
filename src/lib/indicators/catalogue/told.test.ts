import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { extraOf, lines } from '../testing/ask.ts';
import { loadFixture } from '../testing/fixture.ts';

/**
 * Seven dossiers of one procedure with a fee and a paper result, from three files.
 *
 * file      id channel    paid  e-res
 * full.csv  1  online     yes   no
 *           2  in person  no    no
 * ticks.csv 3  online     x     x      a column of ticks: an empty cell means no
 *           4  online
 *           5  in person
 * bare.xls  6  online                  no such columns: nobody knows
 *           7  in person
 */
const P = '1.001193';
const rows: [file: string, channel: string, paid: boolean | null, eResult: boolean | null][] = [
	['full.csv', 'online', true, false],
	['full.csv', 'in_person', false, false],
	['ticks.csv', 'online', true, true],
	['ticks.csv', 'online', null, null],
	['ticks.csv', 'in_person', null, null],
	['bare.xls', 'online', null, null],
	['bare.xls', 'in_person', null, null]
];

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, {
		dossiers: rows.map(([source_file, channel, paid_online, electronic_result], index) => ({
			dossier_id: String(index + 1),
			accepted_at: source_file === 'bare.xls' ? '2017-02-06' : '2017-01-09',
			procedure_code: P,
			status: 'done',
			source_file,
			channel,
			paid_online,
			electronic_result,
			digitised: source_file === 'full.csv' ? true : null
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

it('D4 and D8 are over the five dossiers of the files that say so; 6 and 7 are told beside', async () => {
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
