/** The items under their keys, in the order in which the keys are met. */
export function groupBy<Item, Key>(items: Iterable<Item>, key: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const name = key(item);
		const group = groups.get(name);
		if (group) group.push(item);
		else groups.set(name, [item]);
	}
	return groups;
}

/**
 * The groups of two or more items with one key, in the order in which the keys are met. Most items of a year's claims are alone
 * with theirs: no list is made for those.
 */
export function severalBy<Item extends object, Key>(
	items: Iterable<Item>,
	key: (item: Item) => Key
): Item[][] {
	const first = new Map<Key, Item | Item[]>();
	for (const item of items) {
		const name = key(item);
		const before = first.get(name);
		if (before === undefined) first.set(name, item);
		else if (Array.isArray(before)) before.push(item);
		else first.set(name, [before, item]);
	}
	return [...first.values()].filter((group): group is Item[] => Array.isArray(group));
}

/** How many different values there are. */
export function distinct<Item>(items: Iterable<Item>, key: (item: Item) => unknown): number {
	const seen = new Set<unknown>();
	for (const item of items) seen.add(key(item));
	return seen.size;
}
