import type { IsoDate } from '#lib/core/dates.ts';
import { UsageError } from '#lib/core/errors.ts';
import type { Dimension } from '#lib/model/dimensions.ts';
import type { Selection } from '#lib/model/selection.ts';
import type { Dialect } from '#lib/sql/dialect.ts';
import { join, quoteIdent, raw, sql, type Query } from '#lib/sql/sql.ts';
import { aggregateSql, isAdditive } from './aggregate.ts';
import { dimensionsOf } from './catalogue.ts';
import type { Context, IndicatorDefinition, Relation } from './definition.ts';
import { has, keySql, orderSql, whereSql } from './dimension-sql.ts';

/** What the data's own date is when nobody says: the last day a dossier was accepted. */
const LAST_DAY = raw("coalesce((SELECT max(day) FROM facts), DATE '9999-12-31')");

/**
 * SQL of one question: columns `k0`…`kn` (text, one a dimension of `by`), `numerator`, `denominator` and one column
 * an extra figure of the definition, all doubles, sorted by the keys with "none" last. Indicators that look at a
 * spread have a column `spread_at` besides, and a row for each of its values.
 *
 * Throws UsageError `dimension_not_offered` when the indicator cannot be cut by or filtered on a dimension, and
 * `boundary_not_offered` when a boundary date is asked for where wards cannot be re-expressed.
 */
export function compile(
	definition: IndicatorDefinition,
	by: readonly Dimension[],
	selection: Selection,
	dialect: Dialect,
	asOf?: IsoDate
): Query {
	const context = contextOf(definition, by, selection, dialect, asOf);
	return definition.over
		? joined(definition, definition.over, by, selection, context)
		: grouped(definition, by, selection, context);
}

function contextOf(
	definition: IndicatorDefinition,
	by: readonly Dimension[],
	selection: Selection,
	dialect: Dialect,
	asOf: IsoDate | undefined
): Context {
	const dimensions = new Set([...by, ...selection.filters.map((filter) => filter.dimension)]);
	const offered = dimensionsOf(definition);
	for (const dimension of dimensions) {
		if (!offered.includes(dimension)) {
			throw new UsageError('dimension_not_offered', {
				indicator: definition.id,
				dimension,
				offered: offered.join(', ')
			});
		}
	}
	// A boundary date says nothing to an indicator without wards.
	if (selection.boundary !== undefined && dimensions.has('ward') && !definition.relation.boundaries) {
		throw new UsageError('boundary_not_offered', { indicator: definition.id });
	}
	const aggregates = [definition.numerator, ...Object.values(definition.extra ?? {})];
	const today = asOf === undefined ? LAST_DAY : sql`CAST(${asOf} AS DATE)`;
	return {
		dialect,
		from: selection.from,
		to: selection.to,
		// Where nobody asks by ward, no ward is re-expressed: shares of split wards would break whole counts.
		boundary: definition.relation.boundaries && dimensions.has('ward') ? selection.boundary : undefined,
		asOf: today,
		until: selection.to === undefined ? today : sql`least(CAST(${selection.to} AS DATE), ${today})`,
		dimensions,
		whole: aggregates.some((aggregate) => aggregate !== null && !isAdditive(aggregate))
	};
}

/** Everything over the rows of one relation. */
function grouped(
	definition: IndicatorDefinition,
	by: readonly Dimension[],
	selection: Selection,
	context: Context
): Query {
	const { relation, spread } = definition;
	const measures = [measure('denominator', definition, context), ...sums(definition, context)];
	return sql`${group(relation, by, spread?.column, measures, selection, context)}
${order(
	by,
	by.map((_, index) => `k${index}`),
	spread ? 'spread_at' : undefined
)}`;
}

/** Numerator and denominator over rows of their own, joined on the dimensions both have. */
function joined(
	definition: IndicatorDefinition,
	over: Relation,
	by: readonly Dimension[],
	selection: Selection,
	context: Context
): Query {
	const shared = by.filter((dimension) => has(over, dimension));
	const counted = group(definition.relation, by, undefined, sums(definition, context), selection, context);
	const base = group(
		over,
		shared,
		undefined,
		[measure('denominator', definition, context, over)],
		selection,
		context
	);
	const names = Object.keys(definition.extra ?? {}).map(quoteIdent);
	// Members without a single row of the numerator count as 0, unless periods would have to be invented for them.
	const how = shared.length === 0 ? 'CROSS JOIN' : shared.length === by.length ? 'FULL JOIN' : 'LEFT JOIN';
	const on = shared.map(
		(dimension, index) => `base.k${index} IS NOT DISTINCT FROM counted.k${by.indexOf(dimension)}`
	);
	const keys = by.map((dimension, index) => {
		const at = shared.indexOf(dimension);
		return at < 0
			? `counted.k${index} AS k${index}`
			: `coalesce(counted.k${index}, base.k${at}) AS k${index}`;
	});
	const columns = [
		...keys,
		`coalesce(counted.numerator, 0) AS numerator`,
		'base.denominator AS denominator',
		...names.map((name) => `coalesce(counted.${name}, 0) AS ${name}`)
	];
	return sql`WITH counted AS (
${counted}
),
base AS (
${base}
)
SELECT ${raw(columns.join(', '))}
FROM counted ${raw(how)} base${raw(on.length > 0 ? ` ON ${on.join(' AND ')}` : '')}
${order(
	by,
	by.map((_, index) => `k${index}`)
)}`;
}

/** One SELECT with its keys, measures and groups. */
function group(
	relation: Relation,
	by: readonly Dimension[],
	spread: string | undefined,
	measures: readonly string[],
	selection: Selection,
	context: Context
): Query {
	const keys = by.map((dimension) => keySql(relation, dimension, context));
	const columns = [
		...keys.map((key, index) => `${key} AS k${index}`),
		...(spread === undefined ? [] : [`${context.dialect.asDouble(spread)} AS spread_at`]),
		...measures
	];
	const groups = [...keys, ...(spread === undefined ? [] : [spread])];
	const grouping = groups.length === 0 ? raw('') : raw(`\nGROUP BY ${groups.join(', ')}`);
	return sql`SELECT ${raw(columns.join(', '))}
FROM ${relation.source(context)}
WHERE ${whereSql(relation, selection, context)}${grouping}`;
}

function sums(definition: IndicatorDefinition, context: Context): string[] {
	const weight = definition.relation.weight?.(context) ?? null;
	return [
		measure('numerator', definition, context),
		...Object.entries(definition.extra ?? {}).map(
			([name, aggregate]) => `${aggregateSql(aggregate, context.dialect, weight)} AS ${quoteIdent(name)}`
		)
	];
}

function measure(
	name: 'numerator' | 'denominator',
	definition: IndicatorDefinition,
	context: Context,
	relation = definition.relation
): string {
	const aggregate = definition[name];
	const text = aggregate
		? aggregateSql(aggregate, context.dialect, relation.weight?.(context) ?? null)
		: context.dialect.asDouble('NULL');
	return `${text} AS ${name}`;
}

function order(by: readonly Dimension[], keys: readonly string[], last?: string): Query {
	const terms = by.map((dimension, index) => orderSql(keys[index] ?? '', dimension));
	if (last !== undefined) terms.push(last);
	return terms.length === 0 ? raw('') : join([raw('ORDER BY'), raw(terms.join(', '))], ' ');
}
