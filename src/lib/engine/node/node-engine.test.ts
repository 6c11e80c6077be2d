import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/sql/sql.ts';
import type { Engine } from '../engine.ts';
import { openNodeEngine } from './index.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

test('every DuckDB type arrives as a plain cell', async () => {
	const table = await engine.query(sql`
		SELECT ${'a'} AS text, 1::BIGINT AS big, 5::HUGEINT AS huge, 1.5::DECIMAL(4, 1) AS decimal, true AS yes,
			DATE '2017-03-06' AS day, TIMESTAMP '1970-01-02 00:00:01' AS moment, NULL::INTEGER AS nothing,
			'nan'::DOUBLE AS not_a_number`);
	expect(table.rows()).toEqual([
		{
			text: 'a',
			big: 1,
			huge: 5,
			decimal: 1.5,
			yes: true,
			day: 17231,
			moment: 86_401_000,
			nothing: null,
			not_a_number: null
		}
	]);
	expect(table.fields.map((field) => field.type)).toEqual([
		'text',
		'number',
		'number',
		'number',
		'boolean',
		'date',
		'timestamp',
		'number',
		'number'
	]);
	expect(() => table.column('missing')).toThrow(RangeError);
});

test('a result without rows keeps its fields', async () => {
	const table = await engine.query(sql`SELECT 1 AS a WHERE false`);
	expect([table.rowCount, table.fields, table.column('a')]).toEqual([0, [{ name: 'a', type: 'number' }], []]);
});

test('a faulty query is a coded error', async () => {
	await expect(engine.query(sql`SELECT * FROM nowhere`)).rejects.toMatchObject({
		code: 'engine_query_failed'
	});
});

test('an aborted query is a coded error', async () => {
	const controller = new AbortController();
	const query = engine.query(sql`SELECT count(*) FROM range(100000000) a, range(1000) b`, {
		signal: controller.signal
	});
	controller.abort();
	await expect(query).rejects.toMatchObject({ code: 'cancelled' });
});

test('bytes put as a file are readable by SQL until dropped', async () => {
	const path = await engine.putFile('thư mục/a.csv', new TextEncoder().encode('x\n1\n2\n'));
	const total = await engine.query(sql`SELECT sum(x) AS total FROM read_csv(${path})`);
	expect(total.rows()).toEqual([{ total: 3 }]);
	await engine.dropFile(path);
	await expect(engine.query(sql`SELECT * FROM read_csv(${path})`)).rejects.toMatchObject({
		code: 'engine_query_failed'
	});
});
