import { expect, it } from 'vitest';
import type { Resources } from './resources.ts';
import { wardAccounts } from './ward-account.ts';

const [monday, tuesday] = ['2018-03-05', '2018-03-06'];

/** Two places, one format of 10 people gaining 0.5 each, three sessions' money, one trainer a day. */
const resources: Resources = {
	dates: [monday, tuesday],
	budget: 3,
	trainersADay: 1,
	devicesADay: 0,
	sessionsAPlace: 2,
	formats: [
		{ id: 'hall', procedure: null, trainers: 1, devices: 0, cost: 1, people: 10, gainPerPerson: 0.5 }
	],
	places: ['A', 'B'].map((id) => ({ id, room: 40, closed: [] })),
	floors: [{ places: ['B'], sessions: 1 }]
};
const plan = [
	{ place: 'A', format: 'hall', date: monday },
	{ place: 'B', format: 'hall', date: tuesday }
];
const most = (place: string) => (place === 'A' ? 8 : 4);
const limits = (changed: Partial<Resources>, sessions = plan, potential = most) =>
	wardAccounts({ ...resources, ...changed }, sessions, potential).map(({ place, limit }) => [place, limit]);

it('by hand: a gain ends at the paper there is, a floor counts the sessions of all its places', () => {
	// 5 expected of 8 in A; 5 expected of 4 in B, of which 4 count and nothing is left.
	expect(wardAccounts(resources, plan, most)).toEqual([
		{ place: 'A', sessions: 1, paper: 8, gain: 5, floors: [], limit: 'days' },
		{ place: 'B', sessions: 1, paper: 4, gain: 4, floors: [{ sessions: 1, held: 1 }], limit: 'paper' }
	]);
});

it.each([
	['sessions', { sessionsAPlace: 1 }],
	['budget', { budget: 2.5 }],
	['days', {}],
	['none', { trainersADay: 2 }],
	[
		'dates',
		{
			places: [
				{ id: 'A', room: 40, closed: [tuesday] },
				resources.places[1] as { id: string; room: number; closed: [] }
			]
		}
	]
] as const)('%s keeps another session from A', (limit, changed) => {
	expect(limits(changed)[0]).toEqual(['A', limit]);
});
