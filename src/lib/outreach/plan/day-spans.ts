import { dayNumber, isoDate, type IsoDate } from '#lib/core/dates.ts';

/** Days in a row, both ends among them. */
export interface DaySpan {
	from: IsoDate;
	to: IsoDate;
}

/** The fewest spans that hold these dates and no other, the earliest first. */
export function daySpans(dates: readonly IsoDate[]): DaySpan[] {
	const spans: DaySpan[] = [];
	for (const date of [...new Set(dates)].sort()) {
		const last = spans.at(-1);
		if (last !== undefined && dayNumber(last.to) + 1 === dayNumber(date)) last.to = date;
		else spans.push({ from: date, to: date });
	}
	return spans;
}

/** Every date of a span. */
export function datesOf({ from, to }: DaySpan): IsoDate[] {
	const first = dayNumber(from);
	return Array.from({ length: dayNumber(to) - first + 1 }, (_, day) => isoDate(first + day));
}
