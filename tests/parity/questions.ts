import fc from 'fast-check';
import { dayNumber, isoDate, periodOf, type IsoDate } from '#lib/core/dates.ts';
import { dimensionsOf } from '#lib/indicators/catalogue.ts';
import type { IndicatorDefinition } from '#lib/indicators/definition.ts';
import { isTimeDimension, type CategoryDimension, type Dimension } from '#lib/model/dimensions.ts';
import type { Filter, Selection } from '#lib/model/selection.ts';
import { boundaries } from './hand-made.ts';

export interface Asked {
	by: Dimension[];
	selection: Selection;
}

/** Members that occur, and some that do not. */
export type Members = Readonly<Partial<Record<CategoryDimension, readonly (string | null)[]>>>;

/** Questions about an indicator: cuts, periods, filters on members and bounds, wards of another date. */
export function questionsAbout(
	definition: IndicatorDefinition,
	members: Members,
	days: { first: IsoDate; last: IsoDate }
): fc.Arbitrary<Asked> {
	// A little past both ends, so that empty margins are asked about too.
	const day = fc.integer({ min: dayNumber(days.first) - 15, max: dayNumber(days.last) + 15 });
	const offered = dimensionsOf(definition);
	const by = fc
		.subarray(offered, { maxLength: Math.min(2, offered.length) })
		.chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));
	const filters =
		offered.length === 0
			? fc.constant([])
			: fc.array(
					fc.constantFrom(...offered).chain((dimension) => filterOn(dimension, members, day)),
					{ maxLength: 3 }
				);
	return fc.record({
		by,
		selection: fc.record(
			{
				from: day.map(isoDate),
				to: day.map(isoDate),
				filters,
				boundary: fc.constantFrom(...boundaries)
			},
			{ requiredKeys: ['filters'] }
		) as fc.Arbitrary<Selection>
	});
}

function filterOn(dimension: Dimension, members: Members, day: fc.Arbitrary<number>): fc.Arbitrary<Filter> {
	if (isTimeDimension(dimension)) {
		return fc.record({
			dimension: fc.constant(dimension),
			op: fc.constantFrom('>=' as const, '<=' as const, '>' as const, '<' as const),
			value: day.map((number) => periodOf(number, dimension))
		});
	}
	const known = members[dimension] ?? [];
	return fc.record({
		dimension: fc.constant(dimension),
		op: fc.constant('in' as const),
		// Mostly several members: a filter that leaves nothing tells little.
		values: fc.uniqueArray(fc.constantFrom(...known), { minLength: known.length > 2 ? 1 : 0, maxLength: 5 })
	});
}
