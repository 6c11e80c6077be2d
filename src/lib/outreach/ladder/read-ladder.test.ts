import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { loadFixture } from '#lib/indicators/testing/fixture.ts';
import { readLadder } from './read-ladder.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, {
		stage_events: [
			{ person: 'a', stage: 'Học', on_date: '2017-01-10', ward: 'A' },
			{ person: 'a', stage: 'Học', on_date: '2017-01-01', ward: 'B' },
			{ person: 'a', stage: 'Nộp hồ sơ', on_date: '2017-04-01', ward: 'A' },
			...['b', 'c', 'd', 'e', 'f'].map((person) => ({
				person,
				stage: 'Học',
				on_date: person === 'f' ? '2017-01-02' : '2017-01-01',
				ward: 'A'
			})),
			{ person: 'b', stage: 'Ngắm trăng', on_date: '2017-01-03', ward: 'A' },
			{ person: 'c', stage: 'Nộp hồ sơ', on_date: '2018-01-01', ward: 'A' }
		]
	});
});
afterAll(() => engine.close());

it('reads the first day of each rung up to the as-of date, and names the words it does not know', async () => {
	const { ladder, until, unknown } = await readLadder(engine, '2017-12-31');
	expect(until).toBe(dayNumber('2017-04-01'));
	expect(unknown).toEqual(['Ngắm trăng']);
	// a went on after 90 days; f’s 90 days are over on 2 April, a day after the last event. The filing of 2018 is to come.
	expect(ladder?.steps[0]).toMatchObject({ reached: 6, base: 5, next: 1 });
	expect(ladder?.people).toEqual([6, null, 0, 0, 0]);
});

it('has no ladder without events', async () => {
	expect(await readLadder(engine, '2016-12-31')).toEqual({ ladder: null, until: null, unknown: [] });
});
