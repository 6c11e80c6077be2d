import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { indicator } from './catalogue.ts';
import { compile } from './compile.ts';
import { lines } from './testing/ask.ts';
import { loadFixture } from './testing/fixture.ts';

/**
 * Until 2024-12-31: 00361 and 00373 (Kim Giang), merged wholly into a new 00373 (Hạ Đình) of 2025; 00352, renamed in
 * 2025 under the same code, then wholly part of a new 00352 in July; 00343, which is split in July without weights;
 * 00349, split in July with weights 0.6 and 0.3; 00346, whose code and name go on without a row of succession; 00999,
 * which ends without a successor. 00373 of 2025 goes wholly to 00364 in July: its predecessors follow in two steps.
 */
const old = { kind: 'ward', valid_from: '2004-07-08', valid_to: '2024-12-31' };
const nine = { kind: 'ward', valid_from: '2025-01-01', valid_to: '2025-06-30' };
const now = { kind: 'ward', valid_from: '2025-07-01' };
const july = { from_date: '2025-01-01', to_date: '2025-07-01' };
const january = { from_date: '2004-07-08', to_date: '2025-01-01' };

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, {
		units: [
			{ code: '00361', name: 'Hạ Đình', ...old },
			{ code: '00373', name: 'Kim Giang', ...old },
			{ code: '00373', name: 'Hạ Đình', ...nine },
			{ code: '00352', name: 'Khương Mai', ...old },
			{ code: '00352', name: 'Khương Mai mới', ...nine },
			{ code: '00352', name: 'Phương Liệt', ...now, population: 100 },
			{ code: '00343', name: 'Nhân Chính', ...old, valid_to: '2025-06-30' },
			{ code: '00349', name: 'Khương Trung', ...old, valid_to: '2025-06-30' },
			{ code: '00346', name: 'Thượng Đình', ...old },
			{ code: '00346', name: 'Thượng Đình', kind: 'ward', valid_from: '2025-01-01' },
			{ code: '00999', name: 'Mất', ...old },
			{ code: '00364', name: 'Khương Đình', ...now, population: 200 },
			{ code: '00367', name: 'Thanh Xuân', ...now, population: 300 }
		],
		unit_succession: [
			{ from_code: '00361', to_code: '00373', whole: true, ...january },
			{ from_code: '00373', to_code: '00373', whole: true, ...january },
			{ from_code: '00352', to_code: '00352', whole: true, ...january },
			{ from_code: '00352', to_code: '00352', whole: true, ...july },
			{ from_code: '00373', to_code: '00364', whole: true, ...july },
			{ from_code: '00343', to_code: '00367', whole: false, ...july },
			{ from_code: '00343', to_code: '00364', whole: false, ...july },
			{ from_code: '00349', to_code: '00364', whole: false, weight: 0.6, ...july },
			{ from_code: '00349', to_code: '00352', whole: false, weight: 0.3, ...july }
		],
		dossiers: [
			{
				dossier_id: '1',
				ward: '00361',
				accepted_at: '2024-05-02',
				channel: 'online',
				finished_at: '2024-05-03'
			},
			{
				dossier_id: '2',
				ward: '00373',
				accepted_at: '2024-12-31',
				channel: 'in_person',
				finished_at: '2025-01-03'
			},
			{ dossier_id: '3', ward: '00373', accepted_at: '2025-02-03', channel: 'online' },
			{ dossier_id: '4', ward: '00352', accepted_at: '2024-05-02', channel: 'online' },
			{ dossier_id: '5', ward: '00343', accepted_at: '2024-05-02', channel: 'online' },
			...Array.from({ length: 10 }, (_, index) => ({
				dossier_id: `6${index}`,
				ward: '00349',
				accepted_at: '2024-05-02',
				channel: index < 5 ? 'online' : 'in_person',
				finished_at: '2024-05-02'
			})),
			{ dossier_id: '7', ward: '00346', accepted_at: '2024-05-02', channel: 'in_person' },
			{ dossier_id: '8', ward: '00999', accepted_at: '2024-05-02', channel: 'in_person' },
			{ dossier_id: '9', ward: null, accepted_at: '2024-05-02', channel: 'online' },
			{ dossier_id: '10', ward: '00352', accepted_at: '2025-08-01', channel: 'online' },
			{ dossier_id: '11', ward: '12345', accepted_at: '2024-05-02', channel: 'online' }
		]
	});
});
afterAll(() => engine.close());

describe('wards at a boundary date', () => {
	it('in July 2025: successions followed, weights handed out, the rest not apportioned, nothing lost', async () => {
		const answered = await lines(engine, 'D1a', ['ward'], { boundary: '2025-07-01' });
		const near = answered.map(([ward, numerator, denominator]) => [
			ward,
			Number(Number(numerator).toFixed(9)),
			Number(Number(denominator).toFixed(9))
		]);
		expect(near).toEqual([
			// 7, whose code keeps its name.
			['00346', 0, 1],
			// 4 and 10, and 0.3 of the ten of 00349.
			['00352', 3.5, 5],
			// 1, 2, 3, and 0.6 of the ten.
			['00364', 5, 9],
			// 5 (split without weights), 8 (no successor), 11 (no such unit), and 0.1 of the ten.
			['not_apportioned', 2.5, 4],
			[null, 1, 1]
		]);
		expect(near.reduce((sum, line) => sum + Number(line[2]), 0)).toBeCloseTo(20, 9);
	});

	it('in March 2025 the merged wards are one and the renamed ward has one predecessor', async () => {
		expect(await lines(engine, 'D1a', ['ward'], { boundary: '2025-03-01' })).toEqual([
			['00343', 1, 1, 1],
			['00346', 0, 1, 0],
			['00349', 5, 10, 0.5],
			// 4 forward; 10 not back, because 00352 of July was made of several.
			['00352', 1, 1, 1],
			['00373', 2, 3, 2 / 3],
			['not_apportioned', 2, 3, 2 / 3],
			[null, 1, 1, 1]
		]);
	});

	it('in 2024 a merger cannot be taken apart, a renaming can be undone', async () => {
		const answered = await lines(engine, 'D1a', ['ward'], {
			boundary: '2024-06-01',
			from: '2025-01-01',
			filters: []
		});
		// 3 was filed in the merged 00373, 10 in the ward of July.
		expect(answered).toEqual([['not_apportioned', 2, 2, 1]]);
	});

	it('a filter on wards means the wards of that date', async () => {
		const filters = [{ dimension: 'ward', op: 'in', values: ['00364'] }] as const;
		const [line] = await lines(engine, 'D1a', [], { boundary: '2025-07-01', filters });
		expect(line?.[1]).toBeCloseTo(9, 9);
	});

	it.each(['D1a', 'D6', 'D15'])('%s asked for without wards is the same with a boundary date', async (id) => {
		const boundary = '2025-07-01';
		for (const by of [[], ['channel'], ['year']] as const) {
			// Indicators over populations have no channel.
			if (id === 'D15' && by[0] === 'channel') continue;
			expect(await lines(engine, id, by, { boundary })).toEqual(await lines(engine, id, by, {}));
		}
		const asked = compile(indicator('D1a'), [], { filters: [], boundary }, engine.dialect);
		expect(asked.text).not.toContain('unit_succession');
		// Online: 1, 3, 4, 5, five of the ten, 9, 10 and 11.
		expect(await lines(engine, 'D1a', [], { boundary })).toEqual([[12, 20, 0.6]]);
	});

	it('medians never split a dossier: a ward with several successors is not apportioned', async () => {
		// 00364 gets 1 (1 day) and 2 (Tue 31 to Fri 3: Wed, Thu, Fri = 3 days); the ten of 00349 (0 days) stay together.
		expect(await lines(engine, 'D6', ['ward'], { boundary: '2025-07-01' })).toEqual([
			['00346', null, 0, null],
			['00352', null, 0, null],
			['00364', null, 2, 2],
			['not_apportioned', null, 10, 0],
			[null, null, 0, null]
		]);
	});

	it('populations are those of the date', async () => {
		const answered = await lines(engine, 'D15', ['ward'], { boundary: '2025-07-01' });
		expect(answered.find(([ward]) => ward === '00352')?.[2]).toBe(100);
		expect(answered.find(([ward]) => ward === '00364')?.[2]).toBe(200);
	});

	it('is refused where wards cannot be re-expressed', async () => {
		await expect(lines(engine, 'E4', ['ward'], { boundary: '2025-07-01' })).rejects.toMatchObject({
			code: 'boundary_not_offered',
			exitCode: 2
		});
	});
});
