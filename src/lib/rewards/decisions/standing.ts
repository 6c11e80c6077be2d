import type { IsoDate } from '#lib/core/dates.ts';
import type { Reason } from '../outcome.ts';
import type { Decision } from './decisions.ts';

/** What the log says of one claim once everything undone is left out. */
export interface Standing {
	/** Reason → the number of the entry that set it aside, and the dossier it named. */
	settled: Map<Reason, { entry: number; dossier: string | null }>;
	/** Number of the entry that refused it. */
	refused: number | null;
	/** Number of the entry that says its flags were looked at. */
	seen: number | null;
}

export interface StandingLog {
	claims: ReadonlyMap<string, Standing>;
	/** Hash of an erased student's pseudonym → number of the entry. */
	erased: ReadonlyMap<string, number>;
	/** Entries without effect because the appeal was decided too late. */
	late: readonly number[];
}

/**
 * Numbers of the entries that are undone. Read from the end: an undo that stands lifts the entry it names, so that an undo can itself
 * be undone.
 */
export function liftedEntries(log: readonly Decision[]): ReadonlySet<number> {
	const lifted = new Set<number>();
	for (let number = log.length; number >= 1; number--) {
		const entry = log[number - 1];
		if (entry?.action === 'undo' && !lifted.has(number)) lifted.add(entry.undoes);
	}
	return lifted;
}

/** Applies the log in order, without what is undone. Of an accept and a refusal of one claim the later holds. */
export function standingDecisions(log: readonly Decision[], appealsUntil: IsoDate): StandingLog {
	const lifted = liftedEntries(log);
	const claims = new Map<string, Standing>();
	const erased = new Map<string, number>();
	const late: number[] = [];
	log.forEach((entry, index) => {
		const number = index + 1;
		if (lifted.has(number) || entry.action === 'undo') return;
		if (entry.action === 'erase') {
			erased.set(entry.studentHash, number);
			return;
		}
		const standing = claims.get(entry.claim) ?? { settled: new Map(), refused: null, seen: null };
		if (entry.action === 'refuse') standing.refused = number;
		else if (entry.action === 'see') standing.seen = number;
		else if (entry.appeal === true && entry.when > appealsUntil) {
			late.push(number);
			return;
		} else {
			standing.refused = null;
			standing.settled.set(entry.settles as Reason, { entry: number, dossier: entry.dossier ?? null });
		}
		claims.set(entry.claim, standing);
	});
	return { claims, erased, late };
}
