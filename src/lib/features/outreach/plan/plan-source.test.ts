import { expect, it } from 'vitest';
import { resourcesText } from '#lib/outreach/plan/resources-text.ts';
import { parseResources } from '#lib/outreach/plan/resources.ts';
import { closeDays } from '#lib/outreach/plan/closed-days.ts';
import type { PlanDraft } from './draft.ts';
import { meansOf, resourcesOf, withMeans, type PlanSource } from './plan-source.ts';

const draft: PlanDraft = {
	from: '2018-03-05',
	weeks: 1,
	budget: 9,
	trainersADay: 1,
	devicesADay: 0,
	sessionsAPlace: 2,
	formats: [
		{ id: 'hall', procedure: null, trainers: 1, devices: 0, cost: 1, people: 9, gainPerPerson: null }
	],
	places: [
		{ id: 'A', room: 20, closed: [] },
		{ id: 'B', room: 30, closed: [] }
	],
	deprivedSessions: 1
};

it('a draft with days closed, saved and loaded again, gives the same resources whatever the holidays are by then', () => {
	const closed = closeDays(draft.places, { place: 'A', from: '2018-03-05', to: '2018-03-07' });
	const source = withMeans({ kind: 'draft', draft }, { places: closed });
	const saved = resourcesOf(source, ['B'], ['2018-03-08']);
	expect(saved).toMatchObject({
		dates: ['2018-03-05', '2018-03-06', '2018-03-07', '2018-03-09'],
		places: [{ closed: ['2018-03-05', '2018-03-06', '2018-03-07'] }, { closed: [] }],
		floors: [{ places: ['B'], sessions: 1 }]
	});
	const file = parseResources(resourcesText(saved));
	const loaded: PlanSource = { kind: 'file', name: 'x.json', file, draft };
	expect(resourcesOf(loaded, [], [])).toEqual(saved);
});

it('a change of a file leaves its dates and floors, and the draft to go back to', () => {
	const file = { ...resourcesOf({ kind: 'draft', draft }, ['B'], []), dates: ['2019-01-02'] };
	const changed = withMeans({ kind: 'file', name: 'x.json', file, draft }, { budget: 5 });
	expect(changed).toEqual({ kind: 'file', name: 'x.json', file: { ...file, budget: 5 }, draft });
	expect(meansOf(changed)).toMatchObject({ budget: 5, places: draft.places });
});
