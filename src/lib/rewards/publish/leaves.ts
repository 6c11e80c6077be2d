import { membersOf, type Figures } from './sums.ts';

/** Numbers by the place of a count, nought where there is none. */
type Combination = Map<number, number>;

/** Counts as sums of those that are no sum of others, the leaves. */
export interface Leaves {
	/** By place of the count: how often each leaf stands in it. */
	of: readonly Combination[];
	/** What of the sums is not said by that: combinations of leaves that come to nought. */
	rest: readonly Combination[];
}

/**
 * Takes the sums one after the other: each makes one count in it a sum of the others, where none of these counts against it. Sums of
 * the smallest groups come best first.
 */
export function leavesOf({ counts, sums }: Pick<Figures, 'counts' | 'sums'>): Leaves {
	const places = new Map([...counts.keys()].map((id, place) => [id, place]));
	const made = new Map<number, Combination>();
	const add = (to: Combination, place: number, times: number): void => {
		const parts = made.get(place);
		if (parts) for (const [part, often] of parts) add(to, part, times * often);
		else if (to.get(place) === -times) to.delete(place);
		else to.set(place, (to.get(place) ?? 0) + times);
	};
	const rest: Combination[] = [];
	for (const sum of sums) {
		const left: Combination = new Map();
		for (const id of membersOf(sum)) {
			const place = places.get(id);
			if (place === undefined) throw new RangeError(`no count ${id}`);
			add(left, place, id === sum.total ? -1 : 1);
		}
		if (left.size === 0) continue;
		const against = [-1, 1].flatMap((sign) => {
			const own = [...left].filter(([, times]) => Math.sign(times) === sign);
			return own.length === 1 && own[0]?.[1] === sign ? [{ sign, place: own[0][0] }] : [];
		})[0];
		if (!against) {
			rest.push(left);
			continue;
		}
		left.delete(against.place);
		made.set(against.place, new Map([...left].map(([part, times]) => [part, -against.sign * times])));
	}
	const whole = (place: number): Combination => {
		const all: Combination = new Map();
		add(all, place, 1);
		return all;
	};
	return {
		of: [...places.values()].map(whole),
		rest: rest.map((left) => {
			const all: Combination = new Map();
			for (const [place, times] of left) add(all, place, times);
			return all;
		})
	};
}
