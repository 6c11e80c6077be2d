import { UsageError } from '#lib/core/errors.ts';
import { categoryDimensions, type Dimension } from '#lib/model/dimensions.ts';
import { definitions } from './catalogue/index.ts';
import type { IndicatorDefinition } from './definition.ts';

/** Every indicator. Adding one is adding its definition under `catalogue/` and a hand-calculated fixture. */
export const catalogue: readonly IndicatorDefinition[] = definitions;

const byId = new Map(catalogue.map((definition) => [definition.id, definition]));

/** The definition with this id; throws UsageError `indicator_unknown`. */
export function indicator(id: string): IndicatorDefinition {
	const found = byId.get(id);
	if (!found)
		throw new UsageError('indicator_unknown', { indicator: id, indicators: [...byId.keys()].join(', ') });
	return found;
}

/** Dimensions an indicator can be cut by and filtered on, categories first. */
export function dimensionsOf({ relation, without = [] }: IndicatorDefinition): Dimension[] {
	return [
		...categoryDimensions.filter((dimension) => relation.columns[dimension] !== undefined),
		...relation.times
	].filter((dimension) => !without.includes(dimension));
}
