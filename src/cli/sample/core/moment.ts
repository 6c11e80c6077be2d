import { dayNumber, isoDate } from '#lib/core/dates.ts';

/** Wall-clock time as whole minutes since 1970-01-01 00:00, no zone. */
export type Minutes = number;

export const MINUTES_PER_DAY = 1440;

export function at(day: number, hour: number, minute = 0): Minutes {
	return day * MINUTES_PER_DAY + hour * 60 + minute;
}

export function dayOf(minutes: Minutes): number {
	return Math.floor(minutes / MINUTES_PER_DAY);
}

export interface Clock {
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
}

export function clock(minutes: Minutes): Clock {
	const day = dayOf(minutes);
	const rest = minutes - day * MINUTES_PER_DAY;
	const [y, m, d] = isoDate(day).split('-').map(Number) as [number, number, number];
	return { year: y, month: m, day: d, hour: Math.floor(rest / 60), minute: rest % 60 };
}

/** Excel's serial number in the 1900 system: days since 1899-12-30, the time of day as a fraction. */
export function excelSerial(minutes: Minutes): number {
	return minutes / MINUTES_PER_DAY - dayNumber('1899-12-30');
}
