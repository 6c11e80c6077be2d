import { hiddenCells, LEAST_PUBLISHED, publishedCounts } from './suppress.ts';

/**
 * Parts of wholes (students verified of those enrolled, a school each) as they may be published: null where the part or what is left
 * of its whole is small, or would give such a one away. The wholes and the sums over all rows are published.
 */
export function publishedParts(rows: readonly { part: number; whole: number }[]): (number | null)[] {
	const hidden = hiddenCells(rows.map(({ part, whole }) => [part, Math.max(0, whole - part)]));
	return rows.map(({ part }, at) => (hidden[at]?.some(Boolean) ? null : part));
}

/** Counts of one list whose sum is published. */
export function publishedList(counts: readonly number[]): (number | null)[] {
	return publishedCounts([counts], { columns: false })[0] ?? [];
}

/**
 * Steps of a funnel, each within the one before: one is left out (null) where it, or what is lost since the last one shown,
 * is small. So every difference of two shown steps is nought or large enough.
 */
export function publishedSteps(steps: readonly number[]): (number | null)[] {
	let last: number | null = null;
	return steps.map((step) => {
		if (isSmall(step) || (last !== null && isSmall(Math.abs(last - step)))) return null;
		last = step;
		return step;
	});
}

function isSmall(count: number): boolean {
	return count > 0 && count < LEAST_PUBLISHED;
}
