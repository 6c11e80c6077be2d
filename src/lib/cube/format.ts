import type { Problem } from '#lib/core/errors.ts';
import type { CategoryDimension } from '#lib/model/dimensions.ts';

/** Raised when an older reader would misunderstand a newer cube. */
export const CUBE_FORMAT = 2;

/** Key of the schema metadata under which the header stands as JSON. */
export const HEADER_KEY = 'nhip-so.cube';

/** Unsigned typed arrays: codes of members, or counts. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Dimensions a cube can hold: `day` and the categories. */
export type CubeDimension = 'day' | CategoryDimension;

/**
 * What the columns mean. The Arrow table has one record batch; its columns are the dimensions in this order (codes)
 * and then the counts. Rows are sorted by the codes of the dimensions, first dimension first.
 */
export interface CubeHeader {
	format: typeof CUBE_FORMAT;
	/**
	 * `day` is first. Members in ascending order, so that sorting by code sorts by member; null ("none"), where it
	 * occurs, is last. Days are ISO dates.
	 */
	dimensions: { name: CubeDimension; members: (string | null)[] }[];
	/**
	 * The additive measures: the condition over `facts` whose rows are counted, and which of the count columns (0 is the
	 * first after the dimensions) has them. Measures that are alike in every cell share one.
	 */
	measures: { id: string; condition: string; column: number }[];
	/** Indicators whose inputs were empty when the cube was built, and which: there is nothing to add up. */
	absent: Record<string, Problem>;
	/** Why a dimension of the model is missing here: `grain_dropped`, with the cells it would have taken. */
	dropped: Problem[];
}

/** Names of the columns: dimensions, then each count column by the first measure it has. */
export function columnNames(header: CubeHeader): string[] {
	const counts: string[] = [];
	for (const { id, column } of header.measures) counts[column] ??= id;
	return [...header.dimensions.map((dimension) => dimension.name), ...counts];
}

/** A copy in the smallest unsigned type that holds every value. Throws a RangeError for values it cannot hold. */
export function smallestCodes(values: ArrayLike<number>): Codes {
	let most = 0;
	for (let index = 0; index < values.length; index++) {
		const value = values[index] as number;
		if (!(value >= 0 && value <= 0xffffffff)) throw new RangeError(`not an unsigned 32-bit value: ${value}`);
		if (value > most) most = value;
	}
	return most < 0x100
		? Uint8Array.from(values)
		: most < 0x10000
			? Uint16Array.from(values)
			: Uint32Array.from(values);
}
