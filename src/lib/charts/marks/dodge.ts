/**
 * Moves labels apart along one axis: each centre keeps at least `gap` from the next, order is kept, all stay inside
 * [low, high] as long as they fit, and none moves further than it must. Gives the new centres in the order given.
 */
export function dodge(centres: readonly number[], gap: number, low: number, high: number): number[] {
	const order = centres.map((centre, index) => ({ centre, index })).sort((a, b) => a.centre - b.centre);
	let floor = low;
	for (const label of order) {
		label.centre = Math.max(label.centre, floor);
		floor = label.centre + gap;
	}
	let ceiling = high;
	for (const label of order.toReversed()) {
		label.centre = Math.min(label.centre, ceiling);
		ceiling = label.centre - gap;
	}
	const moved = Array<number>(centres.length).fill(0);
	for (const label of order) moved[label.index] = label.centre;
	return moved;
}
