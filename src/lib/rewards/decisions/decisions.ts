import type { IsoDate } from '#lib/core/dates.ts';

export const DECISIONS_FORMAT = 'nhipso-decisions/1';

interface Entry {
	/** Why, in the words of who decided. */
	reason: string;
	who: string;
	/** The day it was decided, as given. */
	when: IsoDate;
}

/** Sets one reason aside for one claim; the rest of the rules still hold for it. */
export interface Accept extends Entry {
	action: 'accept';
	claim: string;
	settles: string;
	dossier?: string;
	appeal?: boolean;
}

export interface Refuse extends Entry {
	action: 'refuse';
	claim: string;
}

/** An earlier entry, by its number from 1, no longer holds; this may itself be undone. */
export interface Undo extends Entry {
	action: 'undo';
	undoes: number;
}

/** A student's data is taken out: the claims leave the tally, a tombstone without personal data stays. */
export interface Erase extends Entry {
	action: 'erase';
	studentHash: string;
}

/** The flags of a claim were looked at, and it stands as it is. */
export interface See extends Entry {
	action: 'see';
	claim: string;
}

export type Decision = Accept | Refuse | See | Undo | Erase;
