import type { IsoDate } from '#lib/core/dates.ts';

/** A session of a plan with the words and numbers that tables and files show of it. */
export interface PlannedSession {
	date: IsoDate;
	/** Code of the ward. */
	place: string;
	placeName: string;
	formatName: string;
	trainers: number;
	devices: number;
	/** Đồng. */
	cost: number;
	people: number;
	/** Expected further online dossiers, before the potential of the place ends them. */
	gain: number;
	/** All of that in a sentence or two. */
	notes: string;
}
