import { groupBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
import { smallCells } from '#lib/core/small-cells.ts';
import { kaplanMeier } from '#lib/stats/kaplan-meier.ts';
import { valueOf } from '#lib/stats/outcome.ts';

/** A pair as it is counted: no longer who, only where and how long. */
export interface WatchedPair {
	ward: string | null;
	/** Days from the meeting to the first dossier; null while there is none. */
	days: number | null;
	/** Days from the meeting to the end of what is known; null where a dossier of theirs could not be told at all. */
	watched: number | null;
}

/** Pairs by what became of them within the window. They add up to all pairs. */
export interface PairCounts {
	pairs: number;
	/** A dossier within the window, and the window is over. */
	followed: number;
	/** None within the window, and the window is over. */
	none: number;
	/** Known for part of the window only, whatever came of it so far. */
	open: number;
	/** Nothing in the data could tell. */
	unknown: number;
}

export interface WardPairs {
	ward: string | null;
	/** Null where the pairs are too few to be shown. */
	counts: PairCounts | null;
}

/** The estimated share with a dossier within the window; null where nobody was watched that long. */
export interface FollowedShare {
	value: number;
	lower: number | null;
	upper: number | null;
	/** Pairs the estimate rests on. */
	pairs: number;
}

/** Counts of all pairs for a window of so many days. Pairs whose window is not over are neither successes nor failures. */
export function pairCounts(pairs: readonly WatchedPair[], window: number): PairCounts {
	const counts: PairCounts = { pairs: pairs.length, followed: 0, none: 0, open: 0, unknown: 0 };
	for (const pair of pairs) counts[outcomeOf(pair, window)] += 1;
	return counts;
}

/** The same by ward, most pairs first. Wards with fewer than five pairs are hidden, with as much as keeps them so. */
export function pairsByWard(pairs: readonly WatchedPair[], window: number): WardPairs[] {
	const groups = [...groupBy(pairs, ({ ward }) => ward)].sort(
		([one, own], [other, its]) => its.length - own.length || byText(one ?? '', other ?? '')
	);
	const hidden = smallCells(groups.map(([, own]) => own.length));
	return groups
		.map(([ward, own], index) => ({
			ward,
			counts: hidden.has(index) ? null : pairCounts(own, window)
		}))
		.sort((one, other) => Number(one.counts === null) - Number(other.counts === null));
}

/**
 * The share of pairs with a dossier within the window, from all that were watched, however long: one less the Kaplan–Meier
 * estimate of having none (Kaplan & Meier 1958), with its 95 % interval (Greenwood's variance on the log scale).
 */
export function followedWithin(pairs: readonly WatchedPair[], window: number): FollowedShare | null {
	const known = pairs.flatMap(({ days, watched }) => (watched === null ? [] : [{ days, watched }]));
	if (!known.some(({ days, watched }) => Math.max(watched, days ?? 0) >= window)) return null;
	const steps = valueOf(
		kaplanMeier(
			known.map(({ days, watched }) =>
				days === null ? { time: watched, events: 0, censored: 1 } : { time: days, events: 1, censored: 0 }
			)
		)
	).filter(({ time }) => time <= window);
	const last = steps.at(-1);
	if (!last) return { value: 0, lower: null, upper: null, pairs: known.length };
	return {
		value: 1 - last.survival,
		lower: last.interval && 1 - last.interval.upper,
		upper: last.interval && 1 - last.interval.lower,
		pairs: known.length
	};
}

function outcomeOf({ days, watched }: WatchedPair, window: number): Exclude<keyof PairCounts, 'pairs'> {
	if (watched === null) return 'unknown';
	if (watched < window) return 'open';
	return days !== null && days <= window ? 'followed' : 'none';
}
