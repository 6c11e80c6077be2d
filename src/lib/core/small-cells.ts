import { groupBy } from './groups.ts';

/** Groups of fewer people (students, claims, families) than this are not shown. */
export const LEAST_SHOWN = 5;

/**
 * Which groups of a breakdown are hidden, by their place in the list: those of 1 to 4 (primary suppression) and, where that
 * leaves exactly one hidden, the next smallest, because the one could be worked out from the total (complementary
 * suppression). Groups of 0 are never hidden. Method: Statistics Netherlands, tau-ARGUS manual, minimum frequency rule.
 */
export function smallCells(sizes: readonly number[]): Set<number> {
	const hidden = new Set(sizes.flatMap((size, index) => (size > 0 && size < LEAST_SHOWN ? [index] : [])));
	if (hidden.size !== 1) return hidden;
	let next: number | null = null;
	sizes.forEach((size, index) => {
		if (hidden.has(index) || size === 0) return;
		if (next === null || size < (sizes[next] ?? 0)) next = index;
	});
	if (next !== null) hidden.add(next);
	return hidden;
}

/** A group of a breakdown and the part of the whole it lies in. */
export interface NestedCell {
	part: string;
	size: number;
}

/**
 * The same of a breakdown within a breakdown, both shown with their totals: a part that is hidden hides its groups, or they
 * would add up to it; within a part that is shown the groups are held to the rule by themselves.
 */
export function nestedSmallCells(cells: readonly NestedCell[]): { parts: Set<string>; cells: Set<number> } {
	const groups = [...groupBy(cells.entries(), ([, { part }]) => part)].map(([part, own]) => ({
		part,
		places: own.map(([place]) => place),
		sizes: own.map(([, { size }]) => size)
	}));
	const hiddenParts = smallCells(groups.map(({ sizes }) => sizes.reduce((sum, size) => sum + size, 0)));
	const parts = new Set<string>();
	const hidden = new Set<number>();
	groups.forEach(({ part, places, sizes }, index) => {
		const whole = hiddenParts.has(index);
		const small = smallCells(sizes);
		if (whole) parts.add(part);
		places.forEach((place, at) => {
			if (whole || small.has(at)) hidden.add(place);
		});
	});
	return { parts, cells: hidden };
}
