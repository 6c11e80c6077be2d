import type { IsoDate } from '#lib/core/dates.ts';
import type { Place } from './resources.ts';

/** Indexes of the dates on which something can be held in a place. */
export function openDates({ closed }: Place, dates: readonly IsoDate[]): number[] {
	const shut = new Set(closed);
	return dates.flatMap((date, index) => (shut.has(date) ? [] : [index]));
}
