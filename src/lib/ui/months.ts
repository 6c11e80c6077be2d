import { dayNumber, isoDate, type IsoDate } from '#lib/core/dates.ts';

/** A stretch of whole months among those of a strip, as indices, both included. */
export interface MonthSpan {
	first: number;
	last: number;
}

/** Which part of the stretch the hand has hold of. */
export type Grip = 'start' | 'end' | 'whole';

/** Months from the one of a day to the one of another, as `2017-03`; empty when they are the wrong way round. */
export function monthsBetween(from: IsoDate, to: IsoDate): string[] {
	const months: string[] = [];
	let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
	for (let label = from.slice(0, 7); label <= to.slice(0, 7);) {
		months.push(label);
		month += 1;
		if (month > 12) [year, month] = [year + 1, 1];
		label = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
	}
	return months;
}

/** The months a period touches among those of a strip, cut off at its ends; null when it lies outside them. */
export function spanOf(months: readonly string[], from: IsoDate, to: IsoDate): MonthSpan | null {
	const [a, b] = [from.slice(0, 7), to.slice(0, 7)];
	const first = months.findIndex((month) => month >= a);
	const last = months.findLastIndex((month) => month <= b);
	return first < 0 || last < first ? null : { first, last };
}

/** First day of the first month to last day of the last one. RangeError for months the strip does not have. */
export function daysOfSpan(
	months: readonly string[],
	{ first, last }: MonthSpan
): { from: IsoDate; to: IsoDate } {
	const [from, to] = [months[first], months[last]];
	if (from === undefined || to === undefined) throw new RangeError(`no months ${first} to ${last}`);
	// No month is longer than 31 days, so the 32nd lies in the next one, whose own day number says how far.
	const past = isoDate(dayNumber(`${to}-01`) + 31);
	return { from: `${from}-01`, to: isoDate(dayNumber(past) - Number(past.slice(8))) };
}

/**
 * The stretch with one part moved by some months. Moved as a whole it keeps its length and stops at the strip's ends; an end that is
 * moved past the other one carries on as that other one.
 */
export function moved(span: MonthSpan, grip: Grip, by: number, count: number): MonthSpan {
	if (grip === 'whole') {
		const step = Math.max(-span.first, Math.min(by, count - 1 - span.last));
		return { first: span.first + step, last: span.last + step };
	}
	const within = (index: number) => Math.max(0, Math.min(count - 1, index));
	const [still, pulled] =
		grip === 'start' ? [span.last, within(span.first + by)] : [span.first, within(span.last + by)];
	return { first: Math.min(still, pulled), last: Math.max(still, pulled) };
}
