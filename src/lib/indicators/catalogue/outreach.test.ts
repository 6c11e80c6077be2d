import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { answer } from '../answer.ts';
import { extraOf, lines } from '../testing/ask.ts';
import { loadFixture, type FixtureRow } from '../testing/fixture.ts';

/** `online` of `total` dossiers accepted in a ward on a day. */
function filed(ward: string, day: string, online: number, total: number): FixtureRow[] {
	return Array.from({ length: total }, (_, index) => ({
		dossier_id: `${ward}-${day}-${index}`,
		ward,
		accepted_at: day,
		channel: index < online ? 'online' : 'in_person'
	}));
}

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, {
		// The pilots begin on 1 and 10 March; what is filed between is left out, and so is what follows the end.
		pilots: [
			{ pilot: 'khu dân cư điện tử', place: 'P', starts_on: '2017-03-01', ends_on: '2017-05-31' },
			{ pilot: 'khu dân cư điện tử', place: 'Q', starts_on: '2017-03-10' },
			{ pilot: 'khu dân cư điện tử', place: 'school 7', starts_on: '2016-01-01' }
		],
		dossiers: [
			...filed('P', '2017-02-28', 2, 10),
			...filed('Q', '2017-02-01', 2, 10),
			...filed('P', '2017-03-05', 9, 9),
			...filed('P', '2017-03-10', 6, 10),
			...filed('Q', '2017-05-31', 4, 10),
			...filed('Q', '2017-06-01', 7, 7),
			...filed('R', '2017-02-15', 10, 40),
			...filed('R', '2017-04-15', 14, 40),
			{ dossier_id: 'nowhere', accepted_at: '2017-02-15', channel: 'online' }
		],
		devices: [
			{
				place: 'S',
				kind: 'máy tính',
				as_of: '2021-09-01',
				need: 10,
				donated: 2,
				lent: 0,
				returned: 0,
				ward: 'P'
			},
			{
				place: 'S',
				kind: 'máy tính',
				as_of: '2021-10-01',
				need: 10,
				donated: 4,
				lent: 5,
				returned: 1,
				ward: 'P'
			},
			{ place: 'T', kind: 'máy tính', as_of: '2021-09-15', need: 5, donated: 9, ward: 'Q' },
			{ place: 'T', kind: 'đường truyền', as_of: '2021-09-15', need: 5, ward: 'Q' }
		],
		infrastructure: [
			{ item: 'LAN', as_of: '2016-01-01', units_with: 50, units_total: 100 },
			{ item: 'LAN', as_of: '2016-12-31', units_with: 99, units_total: 100 },
			{ item: 'Một cửa điện tử', as_of: '2016-06-30', units_with: 14, units_total: 14 }
		]
	});
});
afterAll(() => engine.close());

describe('O1 pilot effect', () => {
	it('is (10/20 − 4/20) − (14/40 − 10/40) = 0.2 with its interval', async () => {
		// Variance .2·.8/20 + .5·.5/20 + .25·.75/40 + .35·.65/40 = .008 + .0125 + .0046875 + .0056875 = .030875.
		// 1.959964 × √.030875 = .3443909.
		const { rows } = await answer(engine, 'O1', [], { filters: [] });
		expect(rows[0]?.denominator).toBe(120);
		expect(rows[0]?.value).toBeCloseTo(0.2, 12);
		expect(rows[0]?.lower).toBeCloseTo(-0.1443909, 5);
		expect(rows[0]?.upper).toBeCloseTo(0.5443909, 5);
		expect(rows[0]?.extra).toEqual({
			pilot_before: 20,
			pilot_before_online: 4,
			pilot_after: 20,
			pilot_after_online: 10,
			comparison_before: 40,
			comparison_before_online: 10,
			comparison_after: 40,
			comparison_after_online: 14
		});
	});
	it('has no estimate when a period leaves a cell empty', async () => {
		expect(await lines(engine, 'O1', [], { from: '2017-03-10' })).toEqual([[null, 60, null]]);
	});
});

describe('O2 devices', () => {
	it('is 8 of 10, 5 of 5 (no more than the need) and 0 of 5, at the latest dates', async () => {
		expect(await lines(engine, 'O2', [], {}, '2021-12-31')).toEqual([[13, 20, 0.65]]);
		expect(await lines(engine, 'O2', ['ward'], { to: '2021-09-30' }, '2021-12-31')).toEqual([
			['P', 2, 10, 0.2],
			['Q', 5, 10, 0.5]
		]);
	});
});

describe('O3 infrastructure', () => {
	it('takes the latest statement of each item and keeps its date', async () => {
		expect(await lines(engine, 'O3')).toEqual([[113, 114, 113 / 114]]);
		expect(await extraOf(engine, 'O3')).toEqual({ as_of_day: dayNumber('2016-06-30') });
		expect(await lines(engine, 'O3', ['field'], { to: '2016-06-30' })).toEqual([
			['LAN', 50, 100, 0.5],
			['Một cửa điện tử', 14, 14, 1]
		]);
	});
});
