import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { loadFixture } from '#lib/indicators/testing/fixture.ts';
import { recordedStarts, startsOf, unitOf } from './starts.ts';

const procedure = (code: string, valid_from: string, has_fee: boolean | null) => ({
	code,
	name: code,
	valid_from,
	has_fee
});

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, {
		outreach: [
			{ held_on: '2017-04-19', unit: 'u', ward: 'A', channel: 'leaflet' },
			{ held_on: '2017-06-01', unit: 'u', ward: 'A', channel: 'leaflet' },
			{ held_on: '2017-05-30', unit: 'u', ward: 'B', channel: 'zalo' },
			{ held_on: '2017-05-01', unit: 'u', channel: 'zalo' }
		],
		procedures: [
			procedure('p', '2016-01-01', true),
			procedure('p', '2017-01-01', true),
			procedure('p', '2017-07-01', false),
			procedure('q', '2016-01-01', false),
			procedure('q', '2017-03-01', null),
			procedure('q', '2017-09-01', true),
			procedure('r', '2016-01-01', true)
		]
	});
});
afterAll(() => engine.close());

it('a channel begins in a ward on the first day it was used there; outreach of no ward is nobody’s start', async () => {
	const { own } = startsOf(await recordedStarts(engine), 'channels', 'leaflet');
	expect(own).toEqual([{ place: 'A', day: dayNumber('2017-04-19'), what: 'leaflet' }]);
});

it('a fee begins or ends on the day from which the catalogue says otherwise than before', async () => {
	const { own } = startsOf(await recordedStarts(engine), 'fees', null);
	expect(own).toEqual([
		{ place: 'p', day: dayNumber('2017-07-01'), what: 'dropped' },
		{ place: 'q', day: dayNumber('2017-09-01'), what: 'introduced' }
	]);
	expect([unitOf('fees'), unitOf('channels')]).toEqual(['procedure', 'ward']);
});
