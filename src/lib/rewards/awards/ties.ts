import type { TieKey } from '../rules/rules.ts';

/**
 * Places by the counts the rules name, most first. Those equal in all of them share a place and the next ones are left
 * out (1, 2, 2, 4): the order of rows never breaks a tie.
 */
export function inOrder<Item extends Record<TieKey, number>>(
	items: readonly Item[],
	by: readonly TieKey[]
): [Item, number][] {
	const compare = (a: Item, b: Item) => {
		for (const key of by) if (a[key] !== b[key]) return b[key] - a[key];
		return 0;
	};
	const sorted = [...items].sort(compare);
	let place = 0;
	return sorted.map((item, index) => {
		const before = sorted[index - 1];
		if (before === undefined || compare(before, item) !== 0) place = index + 1;
		return [item, place];
	});
}
