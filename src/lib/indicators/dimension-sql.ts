import { isTimeDimension, type Dimension } from '#lib/model/dimensions.ts';
import type { Filter, Selection } from '#lib/model/selection.ts';
import { join, raw, sql, type Query } from '#lib/sql/sql.ts';
import type { Context, Relation } from './definition.ts';
import { inPeriod } from './period.ts';

/** Dimensions whose members are numbers: they compare and sort as such. */
const numeric: ReadonlySet<Dimension> = new Set(['hour', 'weekday']);

/** True when rows of the relation have this dimension. */
export function has(relation: Relation, dimension: Dimension): boolean {
	return relation.columns[dimension] !== undefined || relation.times.includes(dimension);
}

/** SQL text of a dimension over a relation's rows, before it is made a key. */
export function memberSql(relation: Relation, dimension: Dimension, context: Context): string {
	if (isTimeDimension(dimension)) {
		if (relation.date === null) throw new RangeError(`${relation.id} has no ${dimension}`);
		return context.dialect.periodLabel(relation.date, dimension);
	}
	// With a boundary date a relation that can re-express wards gives them in a column of their own.
	if (dimension === 'ward' && relation.weight?.(context) != null) return 'ward_then';
	const column = relation.columns[dimension];
	if (column === undefined) throw new RangeError(`${relation.id} has no ${dimension}`);
	return column;
}

/** SQL text of the key shown for a member: text, or null for "none". */
export function keySql(relation: Relation, dimension: Dimension, context: Context): string {
	const member = memberSql(relation, dimension, context);
	return numeric.has(dimension) ? `CAST(${member} AS VARCHAR)` : member;
}

/** What order keys of a dimension come in: numbers as numbers, all else as text, "none" last. */
export function orderSql(key: string, dimension: Dimension): string {
	return `${numeric.has(dimension) ? `CAST(${key} AS INTEGER)` : key} NULLS LAST`;
}

/** The condition a selection puts on a relation's rows; filters on dimensions it does not have are left out. */
export function whereSql(relation: Relation, selection: Selection, context: Context): Query {
	const conditions = selection.filters
		.filter((filter) => has(relation, filter.dimension))
		.map((filter) => filterSql(memberSql(relation, filter.dimension, context), filter));
	if (relation.period === 'where' && relation.date !== null)
		conditions.unshift(inPeriod(relation.date, context));
	return conditions.length === 0 ? raw('true') : join(conditions, ' AND ');
}

function filterSql(member: string, filter: Filter): Query {
	const value = (text: string) =>
		numeric.has(filter.dimension) ? sql`CAST(${text} AS INTEGER)` : sql`${text}`;
	if (filter.op !== 'in') return sql`${raw(member)} ${raw(filter.op)} ${value(filter.value)}`;
	const named = filter.values.filter((each) => each !== null);
	const some: Query[] = [];
	if (named.length > 0) some.push(sql`${raw(member)} IN (${join(named.map(value))})`);
	if (named.length < filter.values.length) some.push(sql`${raw(member)} IS NULL`);
	// No member at all is no row at all.
	return some.length === 0 ? raw('false') : sql`(${join(some, ' OR ')})`;
}
