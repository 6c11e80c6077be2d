import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { answer } from '../answer.ts';
import { extraOf, lines } from '../testing/ask.ts';
import { loadFixture } from '../testing/fixture.ts';

/**
 * Schools S (public, 4 in grade 8), T (public, 2, no session of its own) and V (private). Students s1–s4 of S, t1 of T;
 * `g` is on no roll. Sessions: m1 on 6 March at S, m2 on 10 March at S, o1 for officials.
 *
 * Present: s1 at m1 and m2, s2 at m1, s3 absent at m1 and present at m2, t1 at m1, g at m2 (so of school S).
 * So trained are s1, s2, t1 on 6 March; s3, g on 10 March. s4 is not.
 *
 * Claims: c1 s1→d1 verified (8 March), c2 s1→d2 verified (20 March), c3 s2→d3 waiting, c4 s3→d4 filed 9 March, before
 * the training, verified; c5 s3→unknown id, c6 t1→d5 practice, c7 t1→d6 in person, c8 s4→d7 withdrawn, c9 s4→d8
 * refused, c10 g→d9 verified (13 March).
 */
let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	const online = { channel: 'online', status: 'done' } as const;
	await loadFixture(engine, {
		schools: [
			{ code: 'S', name: 'S', ownership: 'public', ward: 'A', enrolled_in_scope: 4 },
			{ code: 'T', name: 'T', ownership: 'public', ward: 'B', enrolled_in_scope: 2 },
			{ code: 'V', name: 'V', ownership: 'private', ward: 'B' }
		],
		students: [
			...['s1', 's2', 's3', 's4'].map((student) => ({ student, school: 'S' })),
			{ student: 't1', school: 'T' }
		],
		sessions: [
			{ session: 'm1', held_on: '2017-03-06', school: 'S', audience: 'students' },
			{ session: 'm2', held_on: '2017-03-10', school: 'S' },
			{ session: 'o1', held_on: '2017-03-01', school: 'T', audience: 'officials' }
		],
		attendance: [
			{ session: 'm1', student: 's1', mark: 'present' },
			{ session: 'm2', student: 's1', mark: 'present' },
			{ session: 'm1', student: 's2', mark: 'present' },
			{ session: 'm1', student: 's3', mark: 'absent' },
			{ session: 'm2', student: 's3', mark: 'present' },
			{ session: 'm1', student: 't1', mark: 'present' },
			{ session: 'm2', student: 'g', mark: 'present' },
			{ session: 'o1', student: 's4', mark: 'present' }
		],
		dossiers: [
			{ dossier_id: 'd1', accepted_at: '2017-03-08', ...online, phone: 'p1', ward: 'A' },
			{ dossier_id: 'd2', accepted_at: '2017-03-20', ...online, phone: 'p2', ward: 'B' },
			{ dossier_id: 'd3', accepted_at: '2017-03-21', channel: 'online', status: 'in_process', phone: 'p1' },
			{ dossier_id: 'd4', accepted_at: '2017-03-09', ...online, phone: 'p1', ward: 'A' },
			{ dossier_id: 'd5', accepted_at: '2017-03-21', ...online, is_practice: true },
			{ dossier_id: 'd6', accepted_at: '2017-03-21', channel: 'in_person', status: 'done' },
			{ dossier_id: 'd7', accepted_at: '2017-03-21', channel: 'online', status: 'withdrawn' },
			{ dossier_id: 'd8', accepted_at: '2017-03-21', channel: 'online', status: 'not_accepted' },
			{ dossier_id: 'd9', accepted_at: '2017-03-13', ...online }
		],
		claims: [
			{ claim: 'c1', student: 's1', dossier_id: 'D1', done_on: '2017-03-08' },
			{ claim: 'c2', student: 's1', dossier_id: 'd 2', done_on: '2017-03-20' },
			{ claim: 'c3', student: 's2', dossier_id: 'd3', done_on: '2017-03-21' },
			{ claim: 'c4', student: 's3', dossier_id: 'd4', done_on: '2017-03-09' },
			{ claim: 'c5', student: 's3', dossier_id: 'd44', done_on: '2017-03-09' },
			{ claim: 'c6', student: 't1', dossier_id: 'd5', done_on: '2017-04-01' },
			{ claim: 'c7', student: 't1', dossier_id: 'd6', done_on: '2017-04-01' },
			{ claim: 'c8', student: 's4', dossier_id: 'd7', done_on: '2017-04-01' },
			{ claim: 'c9', student: 's4', dossier_id: 'd8' },
			{ claim: 'c10', student: 'g', dossier_id: 'd9', done_on: '2017-03-13' }
		]
	});
});
afterAll(() => engine.close());

describe('training', () => {
	it('E1: s1, s2, s3, t1 and g present of six enrolled', async () => {
		expect(await lines(engine, 'E1')).toEqual([[5, 6, 5 / 6]]);
		expect(await lines(engine, 'E1', ['school'])).toEqual([
			['S', 4, 4, 1],
			['T', 1, 2, 0.5]
		]);
	});
	it('E1 in a period counts who was present in it', async () => {
		expect(await lines(engine, 'E1', ['school'], { from: '2017-03-10' })).toEqual([
			['S', 3, 4, 0.75],
			['T', 0, 2, 0]
		]);
		expect(await lines(engine, 'E1', ['day'])).toEqual([
			['2017-03-06', 3, 6, 0.5],
			['2017-03-10', 3, 6, 0.5]
		]);
		expect(
			await lines(engine, 'E1', [], { filters: [{ dimension: 'ward', op: 'in', values: ['B'] }] })
		).toEqual([[1, 2, 0.5]]);
	});
	it('E2: of two public schools S held a session for students; officials at T do not count', async () => {
		expect(await lines(engine, 'E2')).toEqual([[1, 2, 0.5]]);
		expect(await extraOf(engine, 'E2')).toEqual({ private_schools: 1 });
		expect(await lines(engine, 'E2', [], { to: '2017-03-01' })).toEqual([[0, 2, 0]]);
	});
});

describe('from learning to doing', () => {
	it('E3: s1, s3 and g of the five trained', async () => {
		expect(await lines(engine, 'E3')).toEqual([[3, 5, 0.6]]);
		expect(await lines(engine, 'E3', ['school', 'day'])).toEqual([
			['S', '2017-03-06', 1, 2, 0.5],
			['S', '2017-03-10', 2, 2, 1],
			['T', '2017-03-06', 0, 1, 0]
		]);
	});
	it('E4: four of ten verified, and the reasons make up the rest', async () => {
		expect(await lines(engine, 'E4')).toEqual([[4, 10, 0.4]]);
		expect(await extraOf(engine, 'E4')).toEqual({
			not_found: 1,
			practice: 1,
			not_online: 1,
			waiting: 1,
			failed: 1,
			withdrawn: 1
		});
		expect(await lines(engine, 'E4', ['school'], { to: '2017-03-31' })).toEqual([
			['S', 3, 5, 0.6],
			[null, 1, 1, 1]
		]);
	});
	it('E5: s1 after 2 days, g after 3; s2, t1 and s3 are followed to the end', async () => {
		// As of 31 March: s2 and t1 censored at 25, s3 (whose dossier came before the training) at 21.
		// Survival 4/5 at day 2, 3/5 at day 3: fewer than half, no median.
		expect(await lines(engine, 'E5', [], {}, '2017-03-31')).toEqual([[2, 5, null]]);
		// Of those trained on 10 March alone: g after 3 days, s3 censored at 21: survival 1/2 at day 3.
		expect(await lines(engine, 'E5', ['day'], {}, '2017-03-31')).toEqual([
			['2017-03-06', 1, 3, null],
			['2017-03-10', 1, 2, 3]
		]);
	});
	it('E6: of four verified dossiers two households are known, by three students', async () => {
		expect(await lines(engine, 'E6')).toEqual([[2, 3, 2 / 3]]);
		expect(await extraOf(engine, 'E6')).toEqual({ household_unknown: 1 });
	});
});

describe('what is absent', () => {
	it('is said with its names, and has no rows', async () => {
		const answered = await answer(engine, 'O2', [], { filters: [] });
		expect(answered.rows).toEqual([]);
		expect(answered.absent).toEqual({
			code: 'inputs_absent',
			params: { indicator: 'O2', inputs: 'devices.need' }
		});
		expect((await answer(engine, 'D7', [], { filters: [] })).absent?.params.inputs).toBe(
			'dossiers.digitised, dossiers.electronic_result'
		);
	});
	it('E1 takes the roll when no school states its enrolment', async () => {
		const small = await openNodeEngine();
		await loadFixture(small, {
			students: [
				{ student: 'a', school: 'S' },
				{ student: 'b', school: 'S' }
			],
			sessions: [{ session: '1', held_on: '2017-03-06' }],
			attendance: [{ session: '1', student: 'a', mark: 'present' }]
		});
		expect(await lines(small, 'E1')).toEqual([[1, 2, 0.5]]);
		await small.close();
	});
});
