import type { CategoryDimension, Dimension, TimeDimension } from '#lib/model/dimensions.ts';
import { isTimeDimension } from '#lib/model/dimensions.ts';
import type { Periods } from './days.ts';

/** Where the sums of each combination of keys stand: a number with a digit a dimension, the first asked for in front. */
export interface Places {
	readonly count: number;
	/** What one step of a category's code adds. */
	readonly strides: ReadonlyMap<CategoryDimension, number>;
	/** What a day adds, by day code; undefined when no period is asked for. */
	readonly ofDay: Uint32Array | undefined;
	/** Members of the keys of a place. */
	keys(place: number): (string | null)[];
}

/** The places of a cut. Ascending places are ascending keys, so that nothing has to be sorted. */
export function placesOf(
	by: readonly Dimension[],
	members: (dimension: Dimension) => readonly (string | null)[],
	periods: (grain: TimeDimension) => Periods
): Places {
	const labels = by.map(members);
	const steps = labels.map((_, index) =>
		labels.slice(index + 1).reduce((product, { length }) => product * Math.max(1, length), 1)
	);
	const strides = new Map<CategoryDimension, number>();
	let ofDay: Uint32Array | undefined;
	by.forEach((dimension, index) => {
		const step = steps[index] as number;
		if (!isTimeDimension(dimension)) {
			// The same category twice is one digit in two places.
			strides.set(dimension, (strides.get(dimension) ?? 0) + step);
			return;
		}
		const { codeOf } = periods(dimension);
		const before = ofDay;
		ofDay = codeOf.map((code, day) => code * step + (before?.[day] ?? 0));
	});
	return {
		count: labels.reduce((product, { length }) => product * Math.max(1, length), 1),
		strides,
		ofDay,
		keys(place) {
			// Hundreds of lines a frame: no functions are made on the way.
			const keys = new Array<string | null>(labels.length);
			for (let index = 0; index < labels.length; index++) {
				const own = labels[index] as readonly (string | null)[];
				keys[index] = own[Math.floor(place / (steps[index] as number)) % own.length] ?? null;
			}
			return keys;
		}
	};
}
