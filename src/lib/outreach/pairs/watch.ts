/** A month and how many of its online dossiers name who files them. */
export interface NamedMonth {
	/** `2017-03` */
	month: string;
	/** Its last day, counted from 1970-01-01. */
	last: number;
	dossiers: number;
	named: number;
}

/** Where dossiers can be told from: exports that name people, and the helpers' claims. Days count from 1970-01-01. */
export interface Watch {
	/** In order. */
	months: readonly NamedMonth[];
	/** The last day a claim was made for; null without claims. */
	claimsUntil: number | null;
	/** Helpers who are on a school's roll and so could make claims. */
	onRoll: ReadonlySet<string>;
}

/**
 * The last day up to which a pair's dossier would be known had there been one; null where none of the sources covers the day
 * they met. Exports count while month after month names at least half of those who file.
 */
export function watchedUntil(watch: Watch, helper: string, month: string, day: number): number | null {
	const claims =
		watch.claimsUntil !== null && watch.onRoll.has(helper) && watch.claimsUntil >= day
			? watch.claimsUntil
			: null;
	const named = namedUntil(watch.months, month);
	return claims === null ? named : Math.max(claims, named ?? claims);
}

function namedUntil(months: readonly NamedMonth[], from: string): number | null {
	const start = months.findIndex(({ month }) => month === from);
	let until: number | null = null;
	for (const { last, dossiers, named } of start < 0 ? [] : months.slice(start)) {
		if (named * 2 < dossiers) break;
		until = last;
	}
	return until;
}
