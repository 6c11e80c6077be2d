import { groupBy } from '#lib/core/groups.ts';
import { smallCells } from '#lib/core/small-cells.ts';
import type { Barrier } from './ground.ts';

/** Barriers as they may be shown: of each, the wards in which too few people named it lose their number (`smallCells`). */
export function shownBarriers(barriers: readonly Barrier[]): Barrier[] {
	const hidden = new Set(
		[...groupBy(barriers, ({ reason }) => reason).values()].flatMap((own) => {
			const small = smallCells(own.map(({ people }) => people ?? 0));
			return own.filter((_, index) => small.has(index));
		})
	);
	return barriers.map((barrier) => (hidden.has(barrier) ? { ...barrier, people: null } : barrier));
}
