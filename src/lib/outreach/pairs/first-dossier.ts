import { groupBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
/** Somebody helped somebody on a day. People are pseudonyms; days count from 1970-01-01. */
export interface HelpPair {
	helper: string;
	helped: string;
	day: number;
	ward: string | null;
	/** The first online dossier of the helped person's own, that day or later, where dossiers name who files. */
	ownDay: number | null;
}

/** A dossier that a helper guided somebody through and that was verified. */
export interface GuidedDossier {
	helper: string;
	day: number;
}

/** A pair and its first dossier, if one is known. */
export interface FollowedPair extends HelpPair {
	first: number | null;
}

/**
 * The first dossier that followed each meeting: the helped person's own, or one the helper guided, whichever came first. A
 * guided dossier does not say whom it was for: it goes to the helper's latest meeting up to that day (of several on one day,
 * to the first in the order of pseudonyms), so that none counts twice.
 */
export function firstDossiers(pairs: readonly HelpPair[], guided: readonly GuidedDossier[]): FollowedPair[] {
	const byHelper = groupBy(pairs, ({ helper }) => helper);
	const earliest = new Map<HelpPair, number>();
	for (const { helper, day } of guided) {
		const pair = latestMeeting(byHelper.get(helper) ?? [], day);
		if (pair) earliest.set(pair, Math.min(day, earliest.get(pair) ?? Infinity));
	}
	return pairs.map((pair) => {
		const first = Math.min(pair.ownDay ?? Infinity, earliest.get(pair) ?? Infinity);
		return { ...pair, first: Number.isFinite(first) ? first : null };
	});
}

function latestMeeting(pairs: readonly HelpPair[], day: number): HelpPair | undefined {
	return pairs
		.filter((pair) => pair.day <= day)
		.sort((one, other) => other.day - one.day || byText(one.helped, other.helped))[0];
}
