import { isTimeDimension, type TimeDimension } from '#lib/model/dimensions.ts';
import type { Filter } from '#lib/model/selection.ts';
import type { Periods } from './days.ts';
import { maskOf, type Mask } from './filter.ts';
import type { CubeDimension } from './format.ts';
import { Recent } from './recent.ts';

/** Masks kept a dimension: linked charts ask with and without their own filter in turn. */
const KEPT = 8;

/** Masks by dimension and filters, kept: moving one brush makes one new mask and leaves the others as they are. */
export class Masks {
	readonly #made = new Map<CubeDimension, Recent<string, Mask>>();

	/** `filters` all bear on this dimension; those on periods are carried over to the days. */
	of(
		dimension: CubeDimension,
		members: readonly (string | null)[],
		filters: readonly Filter[],
		periods: (grain: TimeDimension) => Periods
	): Mask {
		let made = this.#made.get(dimension);
		if (!made) this.#made.set(dimension, (made = new Recent(KEPT)));
		return made.of(JSON.stringify(filters), () => make(dimension, members, filters, periods));
	}
}

function make(
	dimension: CubeDimension,
	members: readonly (string | null)[],
	filters: readonly Filter[],
	periods: (grain: TimeDimension) => Periods
): Mask {
	const own = filters.filter((filter) => filter.dimension === dimension);
	const mask = maskOf(members, own);
	for (const filter of filters) {
		if (filter.dimension === dimension || !isTimeDimension(filter.dimension)) continue;
		const { members: labels, codeOf } = periods(filter.dimension);
		const passes = maskOf(labels, [filter]);
		for (let day = 0; day < mask.length; day++)
			mask[day] = (mask[day] as number) & (passes[codeOf[day] as number] as number);
	}
	return mask;
}
