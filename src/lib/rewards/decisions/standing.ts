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
	/** Entries without effect because they would lift a refusal after the last day for it. */
	late: readonly number[];
}

/**
 * Whether an entry lifts a refusal after the last day on which appeals may be decided, by accepting an appeal or by undoing what stands in
 * its way; it then has no effect. What was written on the same day is a slip put right, and may be undone whatever the day.
 */
export function isTooLate(log: readonly Decision[], number: number, appealsUntil: IsoDate): boolean {
	const entry = log[number - 1];
	if (!entry || entry.when <= appealsUntil || liftsRefusal(log, number) !== true) return false;
	return entry.action !== 'undo' || log[entry.undoes - 1]?.when !== entry.when;
}

/** True for what lifts a refusal, false for what brings one about, null for what is about no refusal. */
function liftsRefusal(log: readonly Decision[], number: number): boolean | null {
	const entry = log[number - 1];
	switch (entry?.action) {
		case 'refuse':
			return false;
		case 'accept':
			return entry.appeal === true ? true : null;
		case 'undo': {
			const undone = liftsRefusal(log, entry.undoes);
			return undone === null ? null : !undone;
		}
		default:
			return null;
	}
}

/**
 * Numbers of the entries that are undone. Read from the end: an undo that stands lifts the entry it names, so that an undo can itself
 * be undone; one that is too late lifts nothing.
 */
export function liftedEntries(log: readonly Decision[], appealsUntil: IsoDate): ReadonlySet<number> {
	const lifted = new Set<number>();
	for (let number = log.length; number >= 1; number--) {
		const entry = log[number - 1];
		if (entry?.action !== 'undo' || lifted.has(number) || isTooLate(log, number, appealsUntil)) continue;
		lifted.add(entry.undoes);
	}
	return lifted;
}

/**
 * Applies the log in order, without what is undone and what is too late. A refusal stands until it is undone or an appeal against it is
 * accepted: an accept that names no appeal sets its reason aside but lifts no refusal.
 */
export function standingDecisions(log: readonly Decision[], appealsUntil: IsoDate): StandingLog {
	const lifted = liftedEntries(log, appealsUntil);
	const claims = new Map<string, Standing>();
	const erased = new Map<string, number>();
	const late: number[] = [];
	log.forEach((entry, index) => {
		const number = index + 1;
		if (lifted.has(number)) return;
		if (isTooLate(log, number, appealsUntil)) late.push(number);
		else if (entry.action === 'erase') erased.set(entry.studentHash, number);
		else if (entry.action !== 'undo') {
			const standing = claims.get(entry.claim) ?? { settled: new Map(), refused: null, seen: null };
			claims.set(entry.claim, standing);
			if (entry.action === 'refuse') standing.refused = number;
			else if (entry.action === 'see') standing.seen = number;
			else {
				if (entry.appeal === true) standing.refused = null;
				standing.settled.set(entry.settles as Reason, { entry: number, dossier: entry.dossier ?? null });
			}
		}
	});
	return { claims, erased, late };
}
