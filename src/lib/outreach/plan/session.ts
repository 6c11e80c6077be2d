import type { IsoDate } from '#lib/core/dates.ts';

/** One session of a plan: the id of the place and of the format, and the day. */
export interface Session {
	place: string;
	format: string;
	date: IsoDate;
}
