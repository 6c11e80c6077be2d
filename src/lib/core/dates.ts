/** A calendar date, `YYYY-MM-DD`. Dates carry no time zone: an office's day is its own. */
export type IsoDate = string;

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** Days since 1970-01-01 of an ISO date; throws a RangeError when the text is not a real date. */
export function dayNumber(date: IsoDate): number {
	const ms = Date.parse(`${date}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(ms) || isoDate(ms / MS_PER_DAY) !== date) {
		throw new RangeError(`not an ISO date: ${date}`);
	}
	return ms / MS_PER_DAY;
}

/** The ISO date of a number of days since 1970-01-01. */
export function isoDate(day: number): IsoDate {
	return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day it is in Vietnam at a moment (milliseconds since 1970): Asia/Ho_Chi_Minh, UTC+7 all year. */
export function vietnamDay(moment: number): IsoDate {
	return isoDate(Math.floor((moment + 7 * MS_PER_HOUR) / MS_PER_DAY));
}

export function isIsoDate(text: string): text is IsoDate {
	try {
		dayNumber(text);
		return true;
	} catch {
		return false;
	}
}

/** ISO 8601 week of a day number, `2017-W09` (the week belongs to the year of its Thursday). */
export function isoWeek(day: number): string {
	// 1970-01-01 was a Thursday: (day + 3) mod 7 is 0 on Mondays.
	const thursday = day - ((((day + 3) % 7) + 7) % 7) + 3;
	const year = Number(isoDate(thursday).slice(0, 4));
	const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
	return `${year}-W${String(week).padStart(2, '0')}`;
}

export type TimeGrain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The label of the period a day falls in: 2017-03-06, 2017-W10, 2017-03, 2017-Q1 or 2017. */
export function periodOf(day: number, grain: TimeGrain): string {
	const date = isoDate(day);
	switch (grain) {
		case 'day':
			return date;
		case 'week':
			return isoWeek(day);
		case 'month':
			return date.slice(0, 7);
		case 'quarter':
			return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
		case 'year':
			return date.slice(0, 4);
	}
}
