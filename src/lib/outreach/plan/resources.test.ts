import { expect, it } from 'vitest';
import { resourcesText } from './resources-text.ts';
import { parseResources, type StatedResources } from './resources.ts';
import { unknownNames } from './unknown-names.ts';

const stated: StatedResources = {
	dates: ['2018-03-09', '2018-03-05'],
	budget: 10.5,
	trainersADay: 2,
	devicesADay: 0,
	sessionsAPlace: 3,
	formats: [
		{ id: 'a', procedure: null, trainers: 1, devices: 0, cost: 1, people: 20, gainPerPerson: null },
		{ id: 'b', procedure: '1.001', trainers: 1, devices: 0, cost: 1, people: 20, gainPerPerson: 0.123456789 }
	],
	places: [
		{ id: '00343', room: 40, closed: ['2018-03-09', '2018-01-01'] },
		{ id: '00346', room: 30, closed: [] }
	],
	floors: [
		{ places: ['00346', '00343'], sessions: 2 },
		{ places: ['00346'], sessions: 1 }
	]
};

it('what is written is read back as it was: order of dates, days off, floors, gains to be estimated', () => {
	expect(parseResources(resourcesText(stated))).toEqual(stated);
	expect(parseResources(`\ufeff${resourcesText(stated)}`)).toEqual(stated);
});

it.each([
	['$.dates[0]', { dates: ['2018-02-30'] }],
	['$.dates', { dates: ['2018-03-05', '2018-03-05'] }],
	['$.budget', { budget: '10' }],
	['$.formats[0].gainPerPerson', { formats: [{ ...stated.formats[0], gainPerPerson: null }] }],
	['$.places[1].room', { places: [stated.places[0], { id: 'x', closed: [] }] }],
	['$.floors[0].places[0]', { floors: [{ places: [''], sessions: 1 }] }]
])('says where it is wrong: %s', (path, part) => {
	const text = JSON.stringify({ ...(JSON.parse(resourcesText(stated)) as object), ...part });
	expect(() => parseResources(text)).toThrow(
		expect.objectContaining({ code: 'resources_invalid', params: { path } })
	);
});

it.each([
	['$.trainersAday', { trainersAday: 1 }],
	['$.places[0].rooms', { places: [{ ...stated.places[0], rooms: 40 }] }],
	['$.floors[0].note', { floors: [{ ...stated.floors[0], note: '' }] }]
])('refuses a field it does not know instead of leaving it out: %s', (path, part) => {
	const text = JSON.stringify({ ...(JSON.parse(resourcesText(stated)) as object), ...part });
	expect(() => parseResources(text)).toThrow(
		expect.objectContaining({ code: 'resources_unknown_field', params: { path } })
	);
});

it('names every place and procedure the dataset does not know, each once', () => {
	const wards = [{ code: '00343' }];
	expect(unknownNames(stated, { wards, procedures: [] })).toEqual([
		{ code: 'resources_unknown_place', params: { names: '00346' } },
		{ code: 'resources_unknown_procedure', params: { names: '1.001' } }
	]);
	expect(
		unknownNames(stated, { wards: [...wards, { code: '00346' }], procedures: [{ code: '1.001' }] })
	).toEqual([]);
});
