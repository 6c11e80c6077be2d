import { smallCells } from '#lib/core/small-cells.ts';
import {
	followedWithin,
	pairCounts,
	pairsByWard,
	type FollowedShare,
	type PairCounts,
	type WardPairs
} from './follow-up.ts';
import type { HelpPairs } from './read-pairs.ts';

/** Windows that may be asked for, in days. */
export const pairWindows = [30, 60, 90] as const;

export interface PairsWithin {
	window: number;
	whole: PairCounts;
	share: FollowedShare | null;
	wards: WardPairs[];
}

/** What may be shown of who helped whom. Serialisable. */
export interface PairsView {
	helpers: number;
	helped: number;
	within: PairsWithin[];
}

/** Null without pairs, and where they are too few to be shown. */
export function pairsView({ pairs, helpers, helped }: HelpPairs): PairsView | null {
	if (pairs.length === 0 || smallCells([pairs.length]).size > 0) return null;
	return {
		helpers,
		helped,
		within: pairWindows.map((window) => ({
			window,
			whole: pairCounts(pairs, window),
			share: followedWithin(pairs, window),
			wards: pairsByWard(pairs, window)
		}))
	};
}
