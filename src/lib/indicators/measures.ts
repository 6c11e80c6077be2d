import { catalogue, indicator } from './catalogue.ts';
import type { IndicatorDefinition } from './definition.ts';
import { finishRow } from './finish.ts';
import type { IndicatorRow } from './indicator.ts';
import { facts } from './relations/facts.ts';

/** A number of dossiers the cube keeps for every cell: rows of `facts` for which a condition holds. */
export interface Measure {
	/** `m0`, `m1` … stable for one version of the catalogue. */
	id: string;
	/** SQL condition over `facts`; null does not hold. `true` is all dossiers. */
	condition: string;
}

/** Which measures an indicator is made of. */
export interface IndicatorMeasures {
	indicator: string;
	numerator: string | null;
	denominator: string | null;
	extra: Readonly<Record<string, string>>;
}

export interface AdditiveMeasures {
	measures: readonly Measure[];
	/** By indicator id. */
	indicators: ReadonlyMap<string, IndicatorMeasures>;
}

/** Indicators that are counts of dossiers over the day of acceptance, and the counts they share. */
export function additiveMeasures(): AdditiveMeasures {
	const ids = new Map<string, string>();
	const measure = (condition: string) => {
		const id = ids.get(condition) ?? `m${ids.size}`;
		ids.set(condition, id);
		return id;
	};
	const indicators = new Map<string, IndicatorMeasures>();
	for (const definition of catalogue.filter(isAdditive)) {
		const condition = (aggregate: IndicatorDefinition['numerator']) =>
			aggregate && 'count' in aggregate ? measure(aggregate.count) : null;
		const extra = Object.entries(definition.extra ?? {}).flatMap(([name, aggregate]) => {
			const id = condition(aggregate);
			return id === null ? [] : [[name, id] as const];
		});
		indicators.set(definition.id, {
			indicator: definition.id,
			numerator: condition(definition.numerator),
			denominator: condition(definition.denominator),
			extra: Object.fromEntries(extra)
		});
	}
	return { measures: [...ids].map(([condition, id]) => ({ id, condition })), indicators };
}

/** One line of an answer from sums of measures by id; a measure that is not there counts as absent (null). */
export function rowOfSums(
	{ indicator: id, numerator, denominator, extra }: IndicatorMeasures,
	keys: (string | null)[],
	sum: (measure: string) => number | null
): IndicatorRow {
	// Hundreds of lines a frame: no arrays on the way.
	const sums: Record<string, number | null> = {};
	for (const name in extra) sums[name] = sum(extra[name] as string);
	return finishRow(indicator(id), keys, {
		numerator: numerator === null ? null : sum(numerator),
		denominator: denominator === null ? null : sum(denominator),
		extra: sums
	});
}

function isAdditive({
	relation,
	over,
	times,
	spread,
	numerator,
	denominator,
	extra
}: IndicatorDefinition): boolean {
	const counts = [numerator, denominator, ...Object.values(extra ?? {})];
	return (
		relation === facts &&
		!over &&
		!spread &&
		times === undefined &&
		counts.every((aggregate) => aggregate === null || 'count' in aggregate)
	);
}
