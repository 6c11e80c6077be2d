import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { answer } from '#lib/indicators/answer.ts';
import { hasDimension } from '#lib/indicators/inputs.ts';
import { loadFixture } from '#lib/indicators/testing/fixture.ts';
import { readPlaces } from './read-places.ts';

let engine: Engine;
beforeEach(async () => {
	engine = await openNodeEngine();
	const ward = (code: string, valid_from: string, more: Record<string, number>) => ({
		code,
		valid_from,
		kind: 'ward',
		name: code,
		...more
	});
	await loadFixture(engine, {
		units: [
			ward('A', '2010-01-01', { population: 900, latitude: 21, longitude: 105.8 }),
			// A later row that says nothing of people does not unsay it; one after the day is not read.
			ward('A', '2016-01-01', { officers: 2 }),
			ward('A', '2020-01-01', { population: 5 }),
			ward('B', '2010-01-01', { distance_km: 7.5 }),
			ward('C', '2010-01-01', {})
		],
		neighbourhoods: [
			{ id: 'A1', name: 'Tổ 1', ward: 'A', distance_km: 1 },
			{ id: 'A2', name: 'Tổ 2', ward: 'A', latitude: 21.01, longitude: 105.8 },
			{ id: 'A3', name: 'Tổ 3', ward: 'A' },
			{ id: 'B1', name: 'Tổ 1', ward: 'B', distance_km: 2 }
		],
		dossiers: ['A', 'B', 'C'].map((code) => ({
			dossier_id: code,
			accepted_at: '2017-03-06',
			ward: code,
			channel: 'online'
		}))
	});
});
afterEach(() => engine.close());

it('knows of a place what its register last said, and how far it is by word, by coordinates, or not at all', async () => {
	const { wards, neighbourhoods } = await readPlaces(engine, '2017-12-31');
	expect(neighbourhoods.map(({ name, distance }) => [name, distance?.straight ?? null])).toEqual([
		['Tổ 1', false],
		['Tổ 2', true],
		['Tổ 3', null],
		['Tổ 1', false]
	]);
	// 0.01° of a meridian is 1.11195 km.
	expect(neighbourhoods[1]?.distance?.km).toBeCloseTo(1.11195, 4);
	const [a, b, c] = wards;
	expect(a).toMatchObject({ population: 900, officers: 2, distance: { straight: true } });
	expect(a?.distance?.km).toBeCloseTo((1 + 1.11195) / 2, 4);
	expect(b?.distance).toEqual({ km: 7.5, straight: false });
	expect(c).toMatchObject({ population: null, deprivation: null, distance: null });
});

it('knows whether any dossier names its neighbourhood', async () => {
	expect(await hasDimension(engine, 'neighbourhood')).toBe(false);
	await engine.exec("UPDATE facts SET neighbourhood = 'A/Tổ 1' WHERE dossier_id = 'A'");
	expect(await hasDimension(engine, 'neighbourhood')).toBe(true);
	const { rows } = await answer(engine, 'D1a', ['neighbourhood'], { filters: [] });
	expect(rows.map(({ keys, denominator }) => [...keys, denominator])).toEqual([
		['A/Tổ 1', 1],
		[null, 2]
	]);
});

it('reads a snapshot of an earlier version, which has none of the columns, and says what is absent', async () => {
	await engine.exec(`
		ALTER TABLE facts DROP COLUMN neighbourhood;
		ALTER TABLE units DROP COLUMN distance_km;
		ALTER TABLE units DROP COLUMN latitude;
		ALTER TABLE neighbourhoods DROP COLUMN distance_km;
		ALTER TABLE neighbourhoods DROP COLUMN longitude`);
	const { wards, neighbourhoods } = await readPlaces(engine, '2017-12-31');
	expect([...wards, ...neighbourhoods].map(({ distance }) => distance)).toEqual(Array(7).fill(null));
	expect(wards[0]?.population).toBe(900);
	expect(await hasDimension(engine, 'neighbourhood')).toBe(false);
	const { rows, absent } = await answer(engine, 'D1a', ['neighbourhood'], { filters: [] });
	expect(rows).toEqual([]);
	expect(absent).toMatchObject({ code: 'inputs_absent', params: { inputs: 'dossiers.neighbourhood' } });
});
