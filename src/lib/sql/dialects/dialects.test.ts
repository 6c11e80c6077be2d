import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { raw, sql } from '../sql.ts';
import { clickhouse } from './clickhouse.ts';
import { duckdb } from './duckdb.ts';

describe('golden SQL', () => {
	it.each([
		['day', "strftime(d, '%Y-%m-%d')", "formatDateTime(d, '%Y-%m-%d')"],
		['week', "strftime(d, '%G-W%V')", "formatDateTime(d, '%G-W%V')"],
		['month', "strftime(d, '%Y-%m')", "formatDateTime(d, '%Y-%m')"],
		[
			'quarter',
			"(year(d) || '-Q' || quarter(d))",
			"concat(toString(toYear(d)), '-Q', toString(toQuarter(d)))"
		],
		['year', "strftime(d, '%Y')", "formatDateTime(d, '%Y')"]
	] as const)('label of the %s', (grain, inDuckdb, inClickhouse) => {
		expect(duckdb.periodLabel('d', grain)).toBe(inDuckdb);
		expect(clickhouse.periodLabel('d', grain)).toBe(inClickhouse);
	});

	it.each([
		['countIf', ['c'], 'count(*) FILTER (WHERE c)', 'countIf(c)'],
		['sumIf', ['x', 'c'], 'sum(x) FILTER (WHERE c)', 'sumOrNullIf(x, c)'],
		['countDistinctIf', ['x', 'c'], 'count(DISTINCT x) FILTER (WHERE c)', 'uniqExactIf(x, c)'],
		[
			'quantileIf',
			['x', 0.9, 'c'],
			'quantile_cont(x, 0.9) FILTER (WHERE c)',
			'quantileExactInclusiveOrNullIf(0.9)(x, c)'
		],
		[
			'safeDivide',
			['a', 'b'],
			'(CAST(a AS DOUBLE) / NULLIF(CAST(b AS DOUBLE), 0))',
			'(toFloat64(a) / nullIf(toFloat64(b), 0))'
		],
		['asDouble', ['x'], 'CAST(x AS DOUBLE)', 'toFloat64(x)'],
		['daysBetween', ['a', 'b'], "date_diff('day', a, b)", "dateDiff('day', a, b)"]
	] as const)('%s', (method, args, inDuckdb, inClickhouse) => {
		const call = (dialect: typeof duckdb) => (dialect[method] as (...words: unknown[]) => string)(...args);
		expect(call(duckdb)).toBe(inDuckdb);
		expect(call(clickhouse)).toBe(inClickhouse);
	});
});

describe('in DuckDB', () => {
	let engine: Engine;
	beforeAll(async () => (engine = await openNodeEngine()));
	afterAll(() => engine.close());

	it.each([
		['2017-03-06', ['2017-03-06', '2017-W10', '2017-03', '2017-Q1', '2017']],
		// ISO weeks belong to the year of their Thursday.
		['2017-01-01', ['2017-01-01', '2016-W52', '2017-01', '2017-Q1', '2017']],
		['2018-12-31', ['2018-12-31', '2019-W01', '2018-12', '2018-Q4', '2018']]
	])('labels of %s', async (date, expected) => {
		const labels = (['day', 'week', 'month', 'quarter', 'year'] as const).map(
			(grain) => `${duckdb.periodLabel('d', grain)} AS ${grain}`
		);
		const table = await engine.query(
			sql`SELECT ${raw(labels.join(', '))} FROM (SELECT CAST(${date} AS DATE) AS d)`
		);
		expect(Object.values(table.rows()[0] ?? {})).toEqual(expected);
	});

	it('a quotient over nothing is null', async () => {
		const table = await engine.query(
			raw(
				`SELECT ${duckdb.safeDivide('1', '0')} AS a, ${duckdb.safeDivide('1', 'NULL')} AS b, ${duckdb.safeDivide('1', '4')} AS c`
			)
		);
		expect(table.rows()).toEqual([{ a: null, b: null, c: 0.25 }]);
	});
});
