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

/** Makes the line of one place of some sums, whose measures are in a known order. */
export type RowMaker = (
	keys: (string | null)[],
	sums: readonly ArrayLike<number>[],
	place: number
) => IndicatorRow;

/** How sums become lines of an answer; `order`: ids of the measures that the sums are of. A measure that is not among them counts as absent (null). */
export function rowMaker(made: IndicatorMeasures, order: readonly string[]): RowMaker {
	const definition = indicator(made.indicator);
	const indexOf = (measure: string | null) => (measure === null ? -1 : order.indexOf(measure));
	const [numerator, denominator] = [indexOf(made.numerator), indexOf(made.denominator)];
	const extras = Object.entries(made.extra).map(([name, measure]) => ({ name, at: indexOf(measure) }));
	const sumAt = (sums: readonly ArrayLike<number>[], at: number, place: number) => sums[at]?.[place] ?? null;
	return (keys, sums, place) => {
		// Hundreds of lines a frame: nothing is looked up by name and no arrays are made on the way.
		const extra: Record<string, number | null> = {};
		for (const { name, at } of extras) extra[name] = sumAt(sums, at, place);
		return finishRow(definition, keys, {
			numerator: sumAt(sums, numerator, place),
			denominator: sumAt(sums, denominator, place),
			extra
		});
	};
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
