import type { Dialect } from '#lib/sql/dialect.ts';
import type { Aggregate } from './definition.ts';

/**
 * SQL text of an aggregate as a double. With a weight column a row counts for its weight; aggregates that cannot be
 * weighed (distinct, quantile, written out) are only asked for where every row is whole.
 */
export function aggregateSql(aggregate: Aggregate, dialect: Dialect, weight: string | null): string {
	if ('count' in aggregate) {
		return dialect.asDouble(
			weight === null
				? dialect.countIf(aggregate.count)
				: `coalesce(${dialect.sumIf(weight, aggregate.count)}, 0)`
		);
	}
	if ('sum' in aggregate) {
		const expression = weight === null ? aggregate.sum : `(${aggregate.sum}) * ${weight}`;
		return dialect.asDouble(dialect.sumIf(expression, aggregate.where ?? 'true'));
	}
	if ('distinct' in aggregate) {
		return dialect.asDouble(dialect.countDistinctIf(aggregate.distinct, aggregate.where ?? 'true'));
	}
	if ('quantile' in aggregate) {
		return dialect.asDouble(dialect.quantileIf(aggregate.quantile, aggregate.q, aggregate.where));
	}
	return dialect.asDouble(aggregate.expression);
}

/** True when the aggregate adds up over parts and can be weighed. */
export function isAdditive(aggregate: Aggregate): boolean {
	return 'count' in aggregate || 'sum' in aggregate;
}
