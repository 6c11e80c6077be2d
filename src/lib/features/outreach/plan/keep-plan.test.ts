import { expect, it } from 'vitest';
import { MemoryFiles } from '#lib/store/testing/memory-files.ts';
import { keepSolvedPlan, readKeptPlan, readSolvedPlan, type SolvedPlan } from './keep-plan.ts';

const draft = {
	from: '2018-03-05',
	weeks: 1,
	deprivedSessions: 0,
	budget: 9,
	trainersADay: 1,
	devicesADay: 0,
	sessionsAPlace: 2,
	formats: [],
	places: [{ id: 'A', room: 20, closed: [] }]
};
const plan: SolvedPlan = {
	source: { kind: 'draft', draft },
	asked: { ...draft, dates: ['2018-03-05'], floors: [] },
	potential: [{ place: 'A', procedure: null, most: 7 }],
	answer: {
		plan: {
			sessions: [{ place: 'A', format: 'hall', date: '2018-03-05' }],
			gain: 7,
			bound: null,
			gap: null,
			status: 'stopped'
		},
		worths: []
	},
	at: '2018-03-01T08:00:00.000Z'
};

it('a solved plan comes back as it was, for its own dataset and contents only', async () => {
	const files = new MemoryFiles();
	await keepSolvedPlan(files, 'x', 'hash', plan);
	expect(await readSolvedPlan(files, 'x', 'hash')).toEqual(plan);
	expect(await readSolvedPlan(files, 'y', 'hash')).toBeNull();
});

it('a plan of other contents is removed, and said to have been', async () => {
	const files = new MemoryFiles();
	await keepSolvedPlan(files, 'x', 'before', plan);
	expect(await readSolvedPlan(files, 'x', 'after')).toBe('outdated');
	expect(await readSolvedPlan(files, 'x', 'before')).toBeNull();
});

it('what cannot be read is not taken for nothing', async () => {
	const files = new MemoryFiles();
	await files.write('outreach/x/solved.json', new Blob(['{']));
	await files.write('outreach/x/plan.json', new Blob(['{}']));
	await expect(readSolvedPlan(files, 'x', 'hash')).rejects.toMatchObject({ code: 'plan_kept_unreadable' });
	await expect(readKeptPlan(files, 'x')).rejects.toMatchObject({ code: 'plan_kept_unreadable' });
});
