/** A calendar date, `YYYY-MM-DD`. Dates carry no time zone: an office's day is its own. */
export type IsoDate = string;

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/**
 * Days since 1970-01-01 of an ISO date; throws a RangeError when the text is not a real date. Counted in whole numbers, without a
 * `Date`: charts ask it for every mark of every frame. Method: Hinnant, chrono-compatible low-level date algorithms, `days_from_civil`.
 */
export function dayNumber(date: IsoDate): number {
	const [year, month, day] = [digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10)];
	const written = date.length === 10 && date.charCodeAt(4) === DASH && date.charCodeAt(7) === DASH;
	// NaN compares as false.
	if (!(written && year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) {
		throw new RangeError(`not an ISO date: ${date}`);
	}
	// Years begin in March, so that the day a leap year has more is their last.
	const from = month <= 2 ? year - 1 : year;
	const era = Math.floor(from / 400);
	const ofEra = from - era * 400;
	const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

const DASH = 45;

/** The number that stands in a part of a text; NaN if anything but digits does. */
function digits(text: string, from: number, to: number): number {
	let number = 0;
	for (let at = from; at < to; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (!(digit >= 0 && digit <= 9)) return Number.NaN;
		number = number * 10 + digit;
	}
	return number;
}

function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
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
