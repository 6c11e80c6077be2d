import type { Dialect } from '../dialect.ts';

const labels = {
	day: (date: string) => `strftime(${date}, '%Y-%m-%d')`,
	week: (date: string) => `strftime(${date}, '%G-W%V')`,
	month: (date: string) => `strftime(${date}, '%Y-%m')`,
	quarter: (date: string) => `(year(${date}) || '-Q' || quarter(${date}))`,
	year: (date: string) => `strftime(${date}, '%Y')`
} as const;

/** DuckDB, native and Wasm alike: one SQL text for both. */
export const duckdb: Dialect = {
	id: 'duckdb',
	capabilities: { filterClause: true, exactQuantile: true },
	periodLabel: (date, grain) => labels[grain](date),
	countIf: (condition) => `count(*) FILTER (WHERE ${condition})`,
	sumIf: (expression, condition) => `sum(${expression}) FILTER (WHERE ${condition})`,
	countDistinctIf: (expression, condition) => `count(DISTINCT ${expression}) FILTER (WHERE ${condition})`,
	quantileIf: (expression, q, condition) => `quantile_cont(${expression}, ${q}) FILTER (WHERE ${condition})`,
	safeDivide: (numerator, denominator) =>
		`(CAST(${numerator} AS DOUBLE) / NULLIF(CAST(${denominator} AS DOUBLE), 0))`,
	asDouble: (expression) => `CAST(${expression} AS DOUBLE)`,
	daysBetween: (from, to) => `date_diff('day', ${from}, ${to})`
};
