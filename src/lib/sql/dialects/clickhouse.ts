import type { Dialect } from '../dialect.ts';

const labels = {
	day: (date: string) => `formatDateTime(${date}, '%Y-%m-%d')`,
	week: (date: string) => `formatDateTime(${date}, '%G-W%V')`,
	month: (date: string) => `formatDateTime(${date}, '%Y-%m')`,
	quarter: (date: string) => `concat(toString(toYear(${date})), '-Q', toString(toQuarter(${date})))`,
	year: (date: string) => `formatDateTime(${date}, '%Y')`
} as const;

/**
 * ClickHouse, for an office with more dossiers than one machine's memory. Its aggregates over no rows give 0 or NaN
 * where SQL gives null: the `OrNull` combinator and `nullIf` bring them in line.
 */
export const clickhouse: Dialect = {
	id: 'clickhouse',
	capabilities: { filterClause: false, exactQuantile: true },
	periodLabel: (date, grain) => labels[grain](date),
	countIf: (condition) => `countIf(${condition})`,
	sumIf: (expression, condition) => `sumOrNullIf(${expression}, ${condition})`,
	countDistinctIf: (expression, condition) => `uniqExactIf(${expression}, ${condition})`,
	// quantileExactInclusive interpolates as Hyndman & Fan's type 7 does.
	quantileIf: (expression, q, condition) =>
		`quantileExactInclusiveOrNullIf(${q})(${expression}, ${condition})`,
	safeDivide: (numerator, denominator) => `(toFloat64(${numerator}) / nullIf(toFloat64(${denominator}), 0))`,
	asDouble: (expression) => `toFloat64(${expression})`,
	daysBetween: (from, to) => `dateDiff('day', ${from}, ${to})`
};
