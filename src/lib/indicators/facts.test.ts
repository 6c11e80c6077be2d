import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import type { Cell } from '#lib/engine/table.ts';
import { factColumns } from '#lib/model/facts.ts';
import { sql } from '#lib/sql/sql.ts';
import { loadFixture, type FixtureRow } from './testing/fixture.ts';

// March 2017: the 6th, 13th and 20th are Mondays; Thursday the 9th is declared a holiday here.
const holidays = [{ date: '2017-03-09', name: 'Ngày nghỉ' }];
const procedures: FixtureRow[] = [
	{
		code: '1.001193',
		name: 'Khai sinh',
		field: 'Hộ tịch',
		online_level: 'partial',
		has_fee: false,
		statutory_days: 2,
		needs_paper_result: true,
		valid_from: '2016-01-01',
		valid_to: '2017-03-15'
	},
	{
		code: '1.001193',
		name: 'Khai sinh',
		field: 'Hộ tịch',
		online_level: 'full',
		has_fee: true,
		statutory_days: 5,
		needs_paper_result: false,
		valid_from: '2017-03-16'
	},
	{
		code: '2.000815',
		name: 'Chứng thực',
		field: 'Chứng thực',
		online_level: 'information',
		has_fee: true,
		statutory_days: 1,
		needs_paper_result: true,
		valid_from: '2016-01-01',
		valid_to: '2017-03-10'
	}
];

const dossiers: FixtureRow[] = [
	// Accepted Monday 6, ended Wednesday 8 = 2 working days; due Wednesday as a date means the end of that day.
	{
		dossier_id: 'a',
		accepted_at: '2017-03-06 08:30',
		finished_at: '2017-03-08 16:59',
		due_at: '2017-03-08',
		status: 'done'
	},
	// The same with a due time at noon: late by the hour.
	{
		dossier_id: 'b',
		accepted_at: '2017-03-06',
		finished_at: '2017-03-08 16:59',
		due_at: '2017-03-08 12:00',
		status: 'done'
	},
	// No due date; limit 2 working days from Tuesday 7: Wed 8, (Thu 9 holiday), Fri 10. Ended Friday = 2 days, on time.
	{
		dossier_id: 'c',
		accepted_at: '2017-03-07',
		finished_at: '2017-03-10',
		status: 'done',
		procedure_code: '1.001193'
	},
	// Ended Monday 13: 3 working days, past the limit of 2.
	{
		dossier_id: 'd',
		accepted_at: '2017-03-07',
		finished_at: '2017-03-13',
		status: 'done',
		procedure_code: '1.001193'
	},
	// Asked Tue 7, brought Mon 13: waited Wed 8, Fri 10, Mon 13 = 3. Due Wed 8 moves 3 working days to Tue 14
	// (Fri 10, Mon 13, Tue 14). Ended Tue 14: from Mon 6 there are 5 working days, less 3 = 2. On time.
	{
		dossier_id: 'e',
		accepted_at: '2017-03-06',
		supplement_at: '2017-03-07',
		supplemented_at: '2017-03-13',
		due_at: '2017-03-08',
		finished_at: '2017-03-14',
		status: 'done'
	},
	// The same, ended Wed 15: 3 days, late.
	{
		dossier_id: 'f',
		accepted_at: '2017-03-06',
		supplement_at: '2017-03-07',
		supplemented_at: '2017-03-13',
		due_at: '2017-03-08',
		finished_at: '2017-03-15',
		status: 'done'
	},
	// Asked and never brought: the clock ended on Tue 7, 1 working day, on time although closed on the 20th.
	{
		dossier_id: 'g',
		accepted_at: '2017-03-06',
		supplement_at: '2017-03-07',
		due_at: '2017-03-08',
		finished_at: '2017-03-20',
		status: 'done'
	},
	// Out of order, still open, withdrawn: none is processed.
	{
		dossier_id: 'h',
		accepted_at: '2017-03-06 10:00',
		finished_at: '2017-03-06 09:00',
		due_at: '2017-03-08',
		status: 'done'
	},
	{ dossier_id: 'i', accepted_at: '2017-03-06', due_at: '2017-03-08', status: 'in_process' },
	{
		dossier_id: 'j',
		accepted_at: '2017-03-06',
		finished_at: '2017-03-07',
		due_at: '2017-03-08',
		status: 'withdrawn'
	},
	// Neither a due date nor a limit (the catalogue row ended on the 10th): processed, but no verdict.
	{
		dossier_id: 'k',
		accepted_at: '2017-03-13',
		returned_at: '2017-03-14',
		procedure_code: '2.000815',
		fee: 3000
	},
	// Filed on Saturday the 11th; due on Sunday the 12th and ended that Sunday: on time, no working day.
	{
		dossier_id: 'l',
		submitted_at: '2017-03-11 10:00',
		accepted_at: '2017-03-11 10:00',
		due_at: '2017-03-12',
		finished_at: '2017-03-12',
		channel: 'online'
	},
	// Due on Friday the 10th, ended on Sunday the 12th: late although no working day lies between.
	{
		dossier_id: 'm',
		accepted_at: '2017-03-10',
		due_at: '2017-03-10',
		finished_at: '2017-03-12',
		channel: 'post',
		status: 'result_returned'
	},
	// Hours: Friday 16:59 is inside, 17:00 outside, the holiday outside, a bare date unknown.
	{
		dossier_id: 'n',
		submitted_at: '2017-03-10 16:59',
		accepted_at: '2017-03-13',
		procedure_code: '1.001193',
		fee: 0,
		ward: '00343'
	},
	{
		dossier_id: 'o',
		submitted_at: '2017-03-10 17:00',
		accepted_at: '2017-03-20',
		procedure_code: '1.001193',
		fee: 5000,
		channel: 'online'
	},
	{
		dossier_id: 'p',
		submitted_at: '2017-03-09 10:00',
		accepted_at: '2017-03-10',
		fee: 5000,
		status: 'supplement_asked'
	},
	{
		dossier_id: 'q',
		submitted_at: '2017-03-10',
		accepted_at: '2017-03-10 09:00',
		procedure_name: 'Khai sinh'
	},
	// Practice.
	{ dossier_id: 'r', accepted_at: '2017-03-10', is_practice: true },
	// Claimed below under another spelling.
	{ dossier_id: '000.00.00.H26-170310-0012', accepted_at: '2017-03-10' }
];

let engine: Engine;
let facts: Map<Cell | undefined, Record<string, Cell>>;

beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, {
		holidays,
		procedures,
		dossiers,
		students: [
			{ student: 's1', school: 'A' },
			{ student: 's2', school: 'A' },
			{ student: 's3', school: 'B' }
		],
		claims: [
			{ claim: '1', student: 's1', dossier_id: 'h26-1703 10-OO12' },
			{ claim: '2', student: 's2', dossier_id: 'H26-170310-0012' },
			{ claim: '3', student: 's1', dossier_id: 'a' },
			{ claim: '4', student: 's3', dossier_id: 'a' },
			{ claim: '5', student: 'not on the roll', dossier_id: 'b' },
			{ claim: '6', student: 's3', dossier_id: null }
		]
	});
	const table = await engine.query(sql`SELECT * FROM facts`);
	facts = new Map(table.rows().map((row) => [row.dossier_id, row]));
});
afterAll(() => engine.close());

const of = (id: string, ...columns: string[]) => columns.map((column) => facts.get(id)?.[column]);

describe('facts', () => {
	it('has the columns of model/facts.ts in their order and types, one row a real dossier', async () => {
		const described = await engine.query(
			sql`SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'facts'
				ORDER BY ordinal_position`
		);
		expect(described.rows().map((row) => [row.column_name, row.data_type])).toEqual(
			Object.entries(factColumns)
		);
		expect(facts.size).toBe(dossiers.length - 1);
		expect(facts.has('r')).toBe(false);
	});

	it.each([
		['a', true, 2, true],
		['b', true, 2, false],
		['c', true, 2, true],
		['d', true, 3, false],
		['e', true, 2, true],
		['f', true, 3, false],
		['g', true, 1, true],
		['h', false, null, null],
		['i', false, null, null],
		['j', false, null, null],
		['k', true, 1, null],
		['l', true, 0, true],
		['m', true, 0, false]
	])('runs the clock of %s', (id, processed, days, onTime) => {
		expect(of(id, 'processed', 'processing_days', 'on_time')).toEqual([processed, days, onTime]);
	});

	it('knows hours only where a time of filing is known', () => {
		expect(of('l', 'hour', 'weekday', 'out_of_hours')).toEqual([10, 6, true]);
		expect(of('n', 'hour', 'weekday', 'out_of_hours')).toEqual([16, 5, false]);
		expect(of('o', 'hour', 'out_of_hours')).toEqual([17, true]);
		expect(of('p', 'out_of_hours')).toEqual([true]);
		expect(of('q', 'hour', 'weekday', 'out_of_hours')).toEqual([null, 5, null]);
		expect(of('a', 'hour', 'weekday', 'submitted_day')).toEqual([null, 1, dayNumber('2017-03-06')]);
	});

	it('reads the catalogue at the date of acceptance', () => {
		expect(of('n', 'offered_online', 'fee_due', 'needs_paper_result', 'field')).toEqual([
			true,
			false,
			true,
			'Hộ tịch'
		]);
		expect(of('o', 'offered_online', 'fee_due', 'needs_paper_result')).toEqual([true, true, false]);
		expect(of('k', 'offered_online', 'fee_due', 'needs_paper_result')).toEqual([null, true, null]);
		expect(of('p', 'fee_due')).toEqual([true]);
		expect(of('a', 'fee_due', 'procedure')).toEqual([null, null]);
		expect(of('c', 'fee_due', 'procedure')).toEqual([false, '1.001193']);
		expect(of('q', 'procedure')).toEqual(['Khai sinh']);
	});

	it('counts a missing channel as in person and says it is missing', () => {
		expect(of('a', 'online', 'channel_missing', 'ward_unmatched', 'due_missing')).toEqual([
			false,
			true,
			true,
			false
		]);
		expect(of('l', 'online', 'channel_missing')).toEqual([true, false]);
		expect(of('m', 'online', 'channel_missing')).toEqual([false, false]);
		expect(of('n', 'ward_unmatched', 'due_missing')).toEqual([false, true]);
	});

	it('finds the one school of the students who claim a dossier', () => {
		expect(of('000.00.00.H26-170310-0012', 'has_helper', 'school')).toEqual([true, 'A']);
		expect(of('a', 'has_helper', 'school')).toEqual([true, 'multiple']);
		expect(of('b', 'has_helper', 'school')).toEqual([true, null]);
		expect(of('c', 'has_helper', 'school')).toEqual([false, null]);
	});

	it('knows who was asked for a supplement', () => {
		expect(of('e', 'supplemented')).toEqual([true]);
		expect(of('p', 'supplemented')).toEqual([true]);
		expect(of('a', 'supplemented')).toEqual([false]);
	});

	it('is empty, not broken, when nothing is loaded', async () => {
		const empty = await openNodeEngine();
		await loadFixture(empty, {});
		expect((await empty.query(sql`SELECT * FROM facts`)).rowCount).toBe(0);
		await empty.close();
	});
});
