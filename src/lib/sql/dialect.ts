import type { TimeGrain } from '#lib/core/dates.ts';

/**
 * What differs between SQL engines, by meaning. A method returns SQL text over SQL text; what an engine
 * cannot do is a capability flag set to false, and asking for it throws AppError `dialect_unsupported`.
 */
export interface Dialect {
	readonly id: 'duckdb' | 'clickhouse';
	readonly capabilities: { readonly filterClause: boolean; readonly exactQuantile: boolean };
	/** Label of the period of a DATE expression, as `periodOf` in core/dates: 2017-03-06, 2017-W10, 2017-03, 2017-Q1, 2017. */
	periodLabel(date: string, grain: TimeGrain): string;
	/** Rows for which a condition is true, as a count. */
	countIf(condition: string): string;
	/** Sum of an expression over the rows for which a condition is true. */
	sumIf(expression: string, condition: string): string;
	/** Distinct values of an expression over the rows for which a condition is true. */
	countDistinctIf(expression: string, condition: string): string;
	/** Continuous quantile (linear interpolation, Hyndman & Fan type 7) of an expression where a condition is true. */
	quantileIf(expression: string, q: number, condition: string): string;
	/** numerator ÷ denominator as a double; null when the denominator is 0 or null. */
	safeDivide(numerator: string, denominator: string): string;
	/** Cast to double, so that every engine hands back the same type. */
	asDouble(expression: string): string;
	/** Whole days from one DATE expression to another. */
	daysBetween(from: string, to: string): string;
}
