import { groupBy } from '#lib/core/groups.ts';
import { compareText } from './filter.ts';
import { smallestCodes, type Codes, type CubeHeader } from './format.ts';

/** Where a ward, read in the epoch `from`–`to` (days since 1970-01-01), is found on a boundary date. */
export interface Placement {
	ward: string;
	from: number;
	to: number;
	then: string;
	/** Share of the ward; 1 is all of it. */
	weight: number;
}

/** What SQL calls a ward that no placement names. */
const NOT_APPORTIONED = 'not_apportioned';

/**
 * The same cells with wards as they were on a boundary date, or null when a ward that occurs was split: sums of
 * shares depend on the order they are added in, so that SQL alone may add them. The sort by day is kept.
 */
export function placeWards(
	header: CubeHeader,
	columns: readonly Codes[],
	placements: readonly Placement[]
): { header: CubeHeader; columns: readonly Codes[] } | null {
	const wardAt = header.dimensions.findIndex(({ name }) => name === 'ward');
	const wards = header.dimensions[wardAt]?.members;
	const days = header.dimensions[0]?.members;
	const wardCodes = columns[wardAt];
	const dayCodes = columns[0];
	if (!wards || !days || !wardCodes || !dayCodes) return null;

	const own = groupBy(placements, ({ ward }) => ward);
	const numbers = days.map((day) => (day === null ? null : Date.parse(day) / 86_400_000));
	const found = new Map<number, string | null>();
	const place = (wardCode: number, dayCode: number): string | null => {
		const key = wardCode * days.length + dayCode;
		let then = found.get(key);
		if (then !== undefined) return then;
		const ward = wards[wardCode] ?? null;
		const day = numbers[dayCode] ?? null;
		const here =
			ward === null || day === null
				? []
				: (own.get(ward) ?? []).filter(({ from, to }) => from <= day && day <= to);
		if (here.some(({ weight }) => weight !== 1)) throw new Split();
		then = ward === null ? null : (here[0]?.then ?? NOT_APPORTIONED);
		found.set(key, then);
		return then;
	};

	try {
		const placed = Array.from(wardCodes, (wardCode, row) => place(wardCode, dayCodes[row] as number));
		const named = [...new Set(placed)];
		const members: (string | null)[] = named.filter((name) => name !== null).sort(compareText);
		if (named.includes(null)) members.push(null);
		const codeOf = new Map(members.map((member, code) => [member, code]));
		return {
			header: {
				...header,
				dimensions: header.dimensions.map((dimension, index) =>
					index === wardAt ? { ...dimension, members } : dimension
				)
			},
			columns: columns.map((column, index) =>
				index === wardAt ? smallestCodes(placed.map((then) => codeOf.get(then) as number)) : column
			)
		};
	} catch (error) {
		if (error instanceof Split) return null;
		throw error;
	}
}

/** Leaves the pass over the cells at the first split ward. */
class Split extends Error {}
