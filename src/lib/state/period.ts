import { dayNumber, isoDate, type IsoDate } from '#lib/core/dates.ts';

/** A stretch of days, both ends included. */
export interface Period {
	from: IsoDate;
	to: IsoDate;
}

/** The same day of the month `months` later (earlier when negative); the month's last day where it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
	const [year, month, day] = parts(date);
	const index = year * 12 + (month - 1) + months;
	const first = firstOfMonth(index);
	return isoDate(first + Math.min(day, firstOfMonth(index + 1) - first) - 1);
}

/** The twelve months that end on a day: 2017-12-31 gives 2017-01-01 to 2017-12-31. */
export function lastMonths(to: IsoDate, months: number): Period {
	return { from: isoDate(dayNumber(addMonths(isoDate(dayNumber(to) + 1), -months))), to };
}

/** Days in a period; 1 for a single day. */
export function lengthInDays({ from, to }: Period): number {
	return dayNumber(to) - dayNumber(from) + 1;
}

/** Whole months from the first of a month to the last of one; null for any other period. */
export function wholeMonths({ from, to }: Period): number | null {
	const [fromYear, fromMonth, fromDay] = parts(from);
	const [year, month, day] = parts(isoDate(dayNumber(to) + 1));
	if (fromDay !== 1 || day !== 1) return null;
	return year * 12 + month - (fromYear * 12 + fromMonth);
}

/** The period of the same length that ends the day before: months stay months, other periods are counted in days. */
export function previousPeriod(period: Period): Period {
	const to = isoDate(dayNumber(period.from) - 1);
	const months = wholeMonths(period);
	if (months !== null) return { from: addMonths(period.from, -months), to };
	return { from: isoDate(dayNumber(period.from) - lengthInDays(period)), to };
}

/** The same period one year before. 29 February becomes 28 February. */
export function yearBefore({ from, to }: Period): Period {
	return { from: addMonths(from, -12), to: addMonths(to, -12) };
}

function parts(date: IsoDate): [year: number, month: number, day: number] {
	dayNumber(date);
	return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Day number of the first day of a month, months counted from year 0. */
function firstOfMonth(index: number): number {
	const year = Math.floor(index / 12);
	return dayNumber(`${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}-01`);
}
