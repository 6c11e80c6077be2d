import { raw, sql, type Query } from '#lib/sql/sql.ts';
import type { Context } from './definition.ts';

/** Condition: a DATE column lies in the period asked for; `true` when the period is open. */
export function inPeriod(column: string, { from, to }: Pick<Context, 'from' | 'to'>): Query {
	if (from !== undefined && to !== undefined)
		return sql`${raw(column)} BETWEEN CAST(${from} AS DATE) AND CAST(${to} AS DATE)`;
	if (from !== undefined) return sql`${raw(column)} >= CAST(${from} AS DATE)`;
	if (to !== undefined) return sql`${raw(column)} <= CAST(${to} AS DATE)`;
	return raw('true');
}
