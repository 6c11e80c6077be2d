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

/**
 * What a key does on a mark: Enter and space pick it where it can be picked, arrows move the focus to the mark it then is on. The
 * mark that takes the focus becomes the stop.
 */
export function onMarkKey(
	event: KeyboardEvent,
	index: number,
	count: number,
	{ pick, columns }: { pick?: () => void; columns?: number } = {}
): void {
	if (pick && (event.key === 'Enter' || event.key === ' ')) {
		event.preventDefault();
		pick();
		return;
	}
	const next = step(event.key, index, count, columns);
	const root = (event.currentTarget as SVGElement).ownerSVGElement;
	if (next === null || !root) return;
	event.preventDefault();
	focusMark(root, next);
}

/** Moves the focus to the mark of an index, among the elements with `data-mark` under `root`. */
export function focusMark(root: Element, index: number): void {
	root.querySelector<SVGElement>(`[data-mark="${index}"]`)?.focus();
}
