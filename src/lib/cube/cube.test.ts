import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { loadFixture, type FixtureRow } from '#lib/indicators/testing/fixture.ts';
import { everything, type Selection } from '#lib/model/selection.ts';
import { buildCube } from './build.ts';
import type { Cube } from './cube.ts';
import { decodeCube, openCube } from './open.ts';

/**
 * Eight dossiers, counted by hand below. Wards: Hạ Đình (h) and Khương Trung (k), one unmatched. The last has no
 * channel, which the official formula counts as in person.
 */
const dossiers: FixtureRow[] = [
	['a1', '2017-02-27', 'h', 'online', 'p1'],
	['a2', '2017-02-28', 'h', 'in_person', 'p1'],
	['a3', '2017-03-01', 'h', 'online', 'p2'],
	['a4', '2017-03-01', 'h', 'online', 'p2'],
	['a5', '2017-03-01', 'k', 'in_person', 'p1'],
	['a6', '2017-03-06', 'k', 'online', 'p1'],
	['a7', '2017-03-06', null, 'online', 'p1'],
	['a8', '2017-03-07', 'k', null, 'p2']
].map(([dossier_id, accepted_at, ward, channel, procedure_code]) => ({
	dossier_id: dossier_id as string,
	accepted_at: accepted_at as string,
	ward: ward ?? null,
	channel: channel ?? null,
	procedure_code: procedure_code as string
}));

let engine: Engine;
let bytes: Uint8Array;
let cube: Cube;

beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, { dossiers });
	bytes = await buildCube(engine);
	cube = openCube(bytes);
});

afterAll(() => engine.close());

/** `[keys, numerator, denominator]` of the online rate. */
function takeUp(by: Parameters<Cube['answer']>[1], selection: Partial<Selection> = {}) {
	const answer = cube.answer('D1a', by, { ...everything, ...selection });
	if ('refused' in answer) throw new Error(answer.refused.code);
	return answer.rows.map((row) => [row.keys, row.numerator, row.denominator]);
}

describe('answers of the online rate', () => {
	it('uncut: 5 of 8', () => {
		expect(takeUp([])).toEqual([[[], 5, 8]]);
		const answer = cube.answer('D1a', [], everything);
		expect(answer).toMatchObject({ engine: 'cube', rows: [{ value: 0.625, extra: { channel_missing: 1 } }] });
	});

	it('by ward, none last', () => {
		expect(takeUp(['ward'])).toEqual([
			[['h'], 3, 4],
			[['k'], 1, 3],
			[[null], 1, 1]
		]);
	});

	it('by every grain of time', () => {
		expect(takeUp(['year'])).toEqual([[['2017'], 5, 8]]);
		expect(takeUp(['quarter'])).toEqual([[['2017-Q1'], 5, 8]]);
		expect(takeUp(['month'])).toEqual([
			[['2017-02'], 1, 2],
			[['2017-03'], 4, 6]
		]);
		// 27 February 2017 is a Monday: the week goes on into March.
		expect(takeUp(['week'])).toEqual([
			[['2017-W09'], 3, 5],
			[['2017-W10'], 2, 3]
		]);
		expect(takeUp(['day'])).toEqual([
			[['2017-02-27'], 1, 1],
			[['2017-02-28'], 0, 1],
			[['2017-03-01'], 2, 3],
			[['2017-03-06'], 2, 2],
			[['2017-03-07'], 0, 1]
		]);
	});

	it('by two dimensions, only combinations that occur', () => {
		expect(takeUp(['procedure', 'ward'])).toEqual([
			[['p1', 'h'], 1, 2],
			[['p1', 'k'], 1, 2],
			[['p1', null], 1, 1],
			[['p2', 'h'], 2, 2],
			[['p2', 'k'], 0, 1]
		]);
	});

	it('of a period, both ends included, whether or not the ends occur', () => {
		expect(takeUp([], { from: '2017-02-28', to: '2017-03-01' })).toEqual([[[], 2, 4]]);
		expect(takeUp([], { from: '2017-03-02', to: '2017-03-05' })).toEqual([[[], 0, 0]]);
		expect(takeUp(['ward'], { from: '2018-01-01' })).toEqual([]);
		expect(takeUp(['ward'], { from: '2017-03-06', to: '2017-03-01' })).toEqual([]);
	});

	it('of filters, on what is shown or not', () => {
		const ward = (...values: (string | null)[]) => ({ dimension: 'ward', op: 'in', values }) as const;
		expect(takeUp(['channel'], { filters: [ward('k')] })).toEqual([
			[['in_person'], 0, 1],
			[['online'], 1, 1],
			[[null], 0, 1]
		]);
		expect(takeUp([], { filters: [ward('k', null)] })).toEqual([[[], 2, 4]]);
		expect(takeUp([], { filters: [ward('nowhere')] })).toEqual([[[], 0, 0]]);
		expect(takeUp(['ward'], { filters: [ward()] })).toEqual([]);
		expect(takeUp(['ward'], { filters: [ward('h'), ward('k', 'h')] })).toEqual([[['h'], 3, 4]]);
		expect(takeUp([], { filters: [{ dimension: 'ward', op: '>', value: 'h' }] })).toEqual([[[], 1, 3]]);
		expect(takeUp([], { filters: [{ dimension: 'week', op: '>=', value: '2017-W10' }] })).toEqual([
			[[], 2, 3]
		]);
		const bounds = [
			{ dimension: 'month', op: '<=', value: '2017-03' },
			{ dimension: 'day', op: '>', value: '2017-03-01' }
		] as const;
		expect(takeUp(['procedure'], { filters: bounds })).toEqual([
			[['p1'], 2, 2],
			[['p2'], 0, 1]
		]);
	});

	it('shows no data, not 0, over nothing', () => {
		const answer = cube.answer('D1a', [], { from: '2018-01-01', filters: [] });
		expect(answer).toMatchObject({
			rows: [{ numerator: 0, denominator: 0, value: null, lower: null, upper: null }]
		});
	});
});

describe('what it refuses', () => {
	const code = (answer: ReturnType<Cube['answer']>) =>
		'refused' in answer ? answer.refused.code : 'answered';

	it('names a reason', () => {
		expect(code(cube.answer('D6', [], everything))).toBe('indicator_not_in_cube');
		expect(code(cube.answer('D1a', ['hour'], everything))).toBe('dimension_not_in_cube');
		expect(
			code(cube.answer('D1a', [], { filters: [{ dimension: 'weekday', op: 'in', values: ['1'] }] }))
		).toBe('dimension_not_in_cube');
		expect(code(cube.answer('D1a', ['ward'], { boundary: '2025-07-01', filters: [] }))).toBe(
			'boundary_needs_sql'
		);
		expect(code(cube.answer('D1a', ['month'], { boundary: '2025-07-01', filters: [] }))).toBe('answered');
	});

	it('says which inputs are absent', () => {
		const answer = cube.answer('D4', ['ward'], everything);
		expect(answer).toMatchObject({
			rows: [],
			absent: { code: 'inputs_absent', params: { indicator: 'D4' } }
		});
	});

	it('keeps what follows from what it keeps', async () => {
		const own = await openNodeEngine();
		// Two procedures, each of one field and one level: seven cells by day, ward, procedure and channel, and by those five.
		const rows = dossiers.map((row) => ({
			...row,
			field: row['procedure_code'] === 'p1' ? 'Hộ tịch' : 'Đất đai',
			level: row['procedure_code'] === 'p1' ? 'full' : 'partial',
			// A status of its own for each: eight cells with it.
			status: row['dossier_id'] === 'a3' ? 'done' : 'in_process'
		}));
		await loadFixture(own, { dossiers: rows });
		const { dimensions, dropped } = openCube(await buildCube(own, { budget: 7 }));
		await own.close();
		expect(dimensions).toEqual(expect.arrayContaining(['ward', 'procedure', 'channel', 'field', 'level']));
		expect(dropped).toEqual([
			{ code: 'grain_dropped', params: { dimension: 'status', cells: 8, budget: 7 } }
		]);
	});

	it('drops dimensions past the budget, in order, and says so', async () => {
		const small = openCube(await buildCube(engine, { budget: 7 }));
		// Ward × channel × procedure × day make 7 cells: a3 and a4 are alike.
		expect(small.size).toBe(7);
		expect(small.dropped).toEqual([]);
		const smaller = openCube(await buildCube(engine, { budget: 6 }));
		expect(smaller.dropped.map((problem) => problem.params['dimension'])).toEqual([
			'helper',
			'applicant_kind',
			'school',
			'status',
			'unit',
			'level',
			'field',
			'channel'
		]);
		expect(code(smaller.answer('D1a', ['channel'], everything))).toBe('grain_dropped');
		expect(smaller.answer('D1a', ['ward'], everything)).toEqual(cube.answer('D1a', ['ward'], everything));
	});
});

describe('wards of another date', () => {
	const selection = { boundary: '2025-07-01', filters: [] };
	const whole = (ward: string, then: string) => ({ ward, from: 0, to: 30_000, then, weight: 1 });

	it('are answered once the placements are supplied', () => {
		const own = openCube(bytes);
		expect(own.supplyBoundary('2025-07-01', [whole('h', 'z'), whole('k', 'b')])).toBe(true);
		const answer = own.answer('D1a', ['ward'], selection);
		expect('rows' in answer && answer.rows.map((row) => [row.keys, row.numerator, row.denominator])).toEqual([
			[['b'], 1, 3],
			[['z'], 3, 4],
			[[null], 1, 1]
		]);
	});

	it('merge, by the epoch the day falls in, and leave over what no placement names', () => {
		const own = openCube(bytes);
		// h is z until 28 February 2017 (day 17,225) and b from 1 March; k is named by nothing.
		const split = [
			{ ...whole('h', 'z'), to: 17_225 },
			{ ...whole('h', 'b'), from: 17_226 }
		];
		expect(own.supplyBoundary('2025-07-01', split)).toBe(true);
		const answer = own.answer('D1a', ['ward'], selection);
		expect('rows' in answer && answer.rows.map((row) => [row.keys, row.numerator, row.denominator])).toEqual([
			[['b'], 2, 2],
			[['not_apportioned'], 1, 3],
			[['z'], 1, 2],
			[[null], 1, 1]
		]);
	});

	it('are left to SQL when a ward was split', () => {
		const own = openCube(bytes);
		expect(own.supplyBoundary('2025-07-01', [{ ...whole('h', 'z'), weight: 0.4 }])).toBe(false);
		expect(code(own.answer('D1a', ['ward'], selection))).toBe('boundary_needs_sql');
	});

	const code = (answer: ReturnType<Cube['answer']>) =>
		'refused' in answer ? answer.refused.code : 'answered';
});

describe('the file', () => {
	it('is read without copying', () => {
		const { columns } = decodeCube(bytes);
		for (const column of columns) expect(column.buffer).toBe(bytes.buffer);
	});

	it('holds its members and its days', () => {
		expect(cube.members('ward')).toEqual(['h', 'k', null]);
		expect(cube.members('month')).toEqual(['2017-02', '2017-03']);
		expect(cube.members('hour')).toBeUndefined();
		expect(cube.days).toEqual({ first: '2017-02-27', last: '2017-03-07' });
	});

	it('is plain Arrow: another reader sees the same columns', () => {
		const { header, columns } = decodeCube(bytes);
		const table = tableFromIPC(bytes);
		expect(table.numRows).toBe(7);
		expect(table.schema.fields.map((field) => field.name)).toEqual([
			...header.dimensions.map(({ name }) => name),
			// Nothing is offered, due, digitised …: those counts are 0 in every cell and share a column.
			...['m0', 'm1', 'm2', 'm3', 'm30']
		]);
		columns.forEach((column, index) => expect(table.getChildAt(index)?.toArray()).toEqual(column));
	});

	it('is refused when it is something else', () => {
		expect(() => openCube(new Uint8Array(100))).toThrow(expect.objectContaining({ code: 'cube_unreadable' }));
		expect(() => openCube(new TextEncoder().encode('ARROW1 no'))).toThrow(
			expect.objectContaining({ code: 'cube_unreadable' })
		);
	});

	it('of no dossiers at all opens and answers nothing', async () => {
		const empty = await openNodeEngine();
		await loadFixture(empty, {});
		const nothing = openCube(await buildCube(empty));
		await empty.close();
		expect(nothing.size).toBe(0);
		expect(nothing.days).toBeNull();
		expect(nothing.answer('D1a', ['month'], everything)).toMatchObject({
			rows: [],
			absent: { code: 'inputs_absent' }
		});
	});
});
