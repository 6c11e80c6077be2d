import { describe, expect, it } from 'vitest';
import type { Dimension } from '#lib/model/dimensions.ts';
import type { Selection } from '#lib/model/selection.ts';
import type { Dialect } from '#lib/sql/dialect.ts';
import { clickhouse } from '#lib/sql/dialects/clickhouse.ts';
import { duckdb } from '#lib/sql/dialects/duckdb.ts';
import { indicator } from './catalogue.ts';
import { compile } from './compile.ts';

function compiled(id: string, by: Dimension[], selection: Partial<Selection>, dialect: Dialect) {
	const { text, params } = compile(indicator(id), by, { filters: [], ...selection }, dialect);
	return { text: text.replaceAll(/\s+/g, ' ').trim(), params };
}

const march: Partial<Selection> = {
	from: '2017-03-01',
	to: '2017-03-31',
	filters: [
		{ dimension: 'ward', op: 'in', values: ['00343', null] },
		{ dimension: 'hour', op: '>=', value: '17' }
	]
};
const marchParams = ['2017-03-01', '2017-03-31', '00343', '17'];

describe('golden SQL of D1a by month, of two wards, in the evening, in March', () => {
	it('DuckDB', () => {
		expect(compiled('D1a', ['month'], march, duckdb)).toEqual({
			text:
				"SELECT strftime(day, '%Y-%m') AS k0, CAST(count(*) FILTER (WHERE true) AS DOUBLE) AS denominator, " +
				'CAST(count(*) FILTER (WHERE online) AS DOUBLE) AS numerator, ' +
				'CAST(count(*) FILTER (WHERE channel_missing) AS DOUBLE) AS "channel_missing" FROM facts ' +
				'WHERE day BETWEEN CAST(? AS DATE) AND CAST(? AS DATE) AND (ward IN (?) OR ward IS NULL) ' +
				"AND hour >= CAST(? AS INTEGER) GROUP BY strftime(day, '%Y-%m') ORDER BY k0 NULLS LAST",
			params: marchParams
		});
	});
	it('ClickHouse', () => {
		expect(compiled('D1a', ['month'], march, clickhouse)).toEqual({
			text:
				"SELECT formatDateTime(day, '%Y-%m') AS k0, toFloat64(countIf(true)) AS denominator, " +
				'toFloat64(countIf(online)) AS numerator, toFloat64(countIf(channel_missing)) AS "channel_missing" FROM facts ' +
				'WHERE day BETWEEN CAST(? AS DATE) AND CAST(? AS DATE) AND (ward IN (?) OR ward IS NULL) ' +
				"AND hour >= CAST(? AS INTEGER) GROUP BY formatDateTime(day, '%Y-%m') ORDER BY k0 NULLS LAST",
			params: marchParams
		});
	});
});

describe('golden SQL of D6 by ward', () => {
	const measured = 'processed AND processing_days IS NOT NULL';
	it('DuckDB', () => {
		expect(compiled('D6', ['ward'], {}, duckdb).text).toBe(
			`SELECT ward AS k0, CAST(count(*) FILTER (WHERE ${measured}) AS DOUBLE) AS denominator, ` +
				'CAST(NULL AS DOUBLE) AS numerator, ' +
				`CAST(quantile_cont(processing_days, 0.5) FILTER (WHERE ${measured}) AS DOUBLE) AS "median", ` +
				`CAST(quantile_cont(processing_days, 0.9) FILTER (WHERE ${measured}) AS DOUBLE) AS "p90", ` +
				`CAST(sum(processing_days) FILTER (WHERE ${measured}) AS DOUBLE) AS "total" ` +
				'FROM facts WHERE true GROUP BY ward ORDER BY k0 NULLS LAST'
		);
	});
	it('ClickHouse', () => {
		expect(compiled('D6', ['ward'], {}, clickhouse).text).toBe(
			`SELECT ward AS k0, toFloat64(countIf(${measured})) AS denominator, toFloat64(NULL) AS numerator, ` +
				`toFloat64(quantileExactInclusiveOrNullIf(0.5)(processing_days, ${measured})) AS "median", ` +
				`toFloat64(quantileExactInclusiveOrNullIf(0.9)(processing_days, ${measured})) AS "p90", ` +
				`toFloat64(sumOrNullIf(processing_days, ${measured})) AS "total" ` +
				'FROM facts WHERE true GROUP BY ward ORDER BY k0 NULLS LAST'
		);
	});
});

describe('what cannot be asked', () => {
	it('names the indicator and what it offers', () => {
		expect(() => compiled('E1', ['channel'], {}, duckdb)).toThrowError(
			expect.objectContaining({
				code: 'dimension_not_offered',
				exitCode: 2,
				params: {
					indicator: 'E1',
					dimension: 'channel',
					offered: 'ward, school, day, week, month, quarter, year'
				}
			}) as Error
		);
		expect(() => compiled('D1b', ['day'], {}, duckdb)).toThrowError(
			expect.objectContaining({ code: 'dimension_not_offered' }) as Error
		);
		expect(() => indicator('D99')).toThrowError(
			expect.objectContaining({ code: 'indicator_unknown' }) as Error
		);
	});

	it('never puts what a user typed into the text', () => {
		const word = "'; DROP TABLE facts; --";
		const { text, params } = compiled(
			'D1a',
			[],
			{ from: word, filters: [{ dimension: 'ward', op: 'in', values: [word] }] },
			duckdb
		);
		expect(text).not.toContain('DROP');
		expect(params).toEqual([word, word]);
	});
});
