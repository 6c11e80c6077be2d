import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { registryHolidays } from '#lib/model/registry/index.ts';

const holidays = new Set(registryHolidays.map((holiday) => dayNumber(holiday.date)));
const newYears = registryHolidays
	.filter((holiday) => holiday.name === 'Tết Nguyên đán (mùng 1)')
	.map((holiday) => dayNumber(holiday.date));

/** ISO weekday of a day number: 1 Monday … 7 Sunday. */
export function weekday(day: number): number {
	return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function isWorkingDay(day: number): boolean {
	return weekday(day) <= 5 && !holidays.has(day);
}

// Working days of 2015–2027 in order, and for every day how many of them have begun: adding days is then a look-up.
const FIRST = dayNumber('2015-01-01');
const workingDays: number[] = [];
const begun = Array.from({ length: dayNumber('2027-12-31') - FIRST + 1 }, (_, i) => {
	if (isWorkingDay(FIRST + i)) workingDays.push(FIRST + i);
	return workingDays.length;
});

/** The n-th working day after a day (before it for n < 0); throws a RangeError outside 2015–2027. */
function workingDay(day: number, n: number): number {
	const count = begun[day - FIRST];
	const found = count === undefined ? undefined : workingDays[count - 1 + n];
	if (found === undefined) throw new RangeError(`no working day ${n} from ${isoDate(day)}`);
	return found;
}

/** The n-th working day after a day; the day itself for n = 0. */
export function addWorkingDays(day: number, n: number): number {
	return n === 0 ? day : workingDay(day, n);
}

export function nextWorkingDay(day: number): number {
	return isWorkingDay(day) ? day : workingDay(day, 1);
}

export function previousWorkingDay(day: number): number {
	return workingDay(day - 1, 0);
}

/** Month of the year, 1–12. */
export function month(day: number): number {
	return Number(isoDate(day).slice(5, 7));
}

// Monday to Sunday; a one-stop desk is open on Saturday mornings and takes few dossiers then.
const byWeekday = [1.16, 1.08, 1, 0.98, 1.05, 0.16, 0];
const byMonth = [0.95, 0.9, 1.04, 1, 1.02, 1.14, 1.18, 1.12, 1.02, 0.98, 0.96, 0.92];

/** Relative number of dossiers accepted on a day: weekday, month, and the slow weeks around Tết. */
export function dayWeight(day: number): number {
	if (holidays.has(day)) return 0;
	const base = (byWeekday[weekday(day) - 1] as number) * (byMonth[month(day) - 1] as number);
	const toTet = Math.min(...newYears.map((tet) => (day < tet ? tet - day : day - tet + 0.5)));
	return base * (toTet <= 10 ? 0.6 : 1);
}
