/**
 * One stop of the Tab key for a whole chart; arrows move inside it (WAI-ARIA, roving tabindex). Gives the index to go
 * to, or null when the key does not move. `columns` is the width of a grid read row by row; 1 for a list, where left
 * and right move as up and down do.
 */
export function step(key: string, index: number, count: number, columns = 1): number | null {
	const by: Record<string, number> = {
		ArrowLeft: -1,
		ArrowRight: 1,
		ArrowUp: -columns,
		ArrowDown: columns,
		Home: -index,
		End: count - 1 - index
	};
	const change = by[key];
	if (change === undefined) return null;
	const next = index + change;
	return next < 0 || next >= count ? index : next;
}
