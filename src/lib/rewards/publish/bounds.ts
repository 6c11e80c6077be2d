import type { Figures } from './sums.ts';

export type Bounds = [lower: number, upper: number];

/**
 * What the shown counts and the sums leave possible for each hidden count: the bounds of every count tightened from the sums it
 * stands in until nothing moves (the method of bounds: Dobra and Fienberg 2000, PNAS 97(22)). Bounds of linear programming could be
 * tighter where many sums cross.
 */
export function boundsOf(
	{ counts, sums }: Pick<Figures, 'counts' | 'sums'>,
	hidden: ReadonlySet<string>
): Map<string, Bounds> {
	const bounds = new Map<string, Bounds>([...hidden].map((id) => [id, [0, Infinity]]));
	const at = (id: string): Bounds => {
		const count = counts.get(id) ?? 0;
		return bounds.get(id) ?? [count, count];
	};
	const involved = sums.filter(({ total, parts }) => hidden.has(total) || parts.some((id) => hidden.has(id)));
	for (let moved = true; moved;) {
		moved = false;
		const tighten = (id: string, lower: number, upper: number) => {
			const own = bounds.get(id);
			if (!own || (lower <= own[0] && upper >= own[1])) return;
			bounds.set(id, [Math.max(own[0], lower), Math.min(own[1], upper)]);
			moved = true;
		};
		for (const { total, parts } of involved) {
			let [least, most, boundless] = [0, 0, 0];
			for (const id of parts) {
				const [lower, upper] = at(id);
				least += lower;
				if (upper === Infinity) boundless += 1;
				else most += upper;
			}
			tighten(total, least, boundless > 0 ? Infinity : most);
			const whole = at(total);
			for (const id of parts) {
				if (!hidden.has(id)) continue;
				const [lower, upper] = at(id);
				const othersBoundless = boundless - (upper === Infinity ? 1 : 0);
				const othersMost = othersBoundless > 0 ? Infinity : most - (upper === Infinity ? 0 : upper);
				tighten(id, whole[0] - othersMost, whole[1] - (least - lower));
			}
		}
	}
	return bounds;
}
