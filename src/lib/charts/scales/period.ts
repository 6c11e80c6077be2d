import { dayNumber, isoDate, periodOf, type TimeGrain } from '#lib/core/dates.ts';

/** The grain of a period label (2017-03-06, 2017-W10, 2017-03, 2017-Q1, 2017); RangeError for other texts. */
export function grainOf(period: string): TimeGrain {
	if (/^\d{4}$/u.test(period)) return 'year';
	if (/^\d{4}-\d{2}$/u.test(period)) return 'month';
	if (/^\d{4}-Q[1-4]$/u.test(period)) return 'quarter';
	if (/^\d{4}-W\d{2}$/u.test(period)) return 'week';
	if (/^\d{4}-\d{2}-\d{2}$/u.test(period)) return 'day';
	throw new RangeError(`not a period: ${period}`);
}

/** First day of a period, as days since 1970-01-01. */
export function firstDay(period: string): number {
	const year = period.slice(0, 4);
	switch (grainOf(period)) {
		case 'day':
			return dayNumber(period);
		case 'month':
			return dayNumber(`${period}-01`);
		case 'year':
			return dayNumber(`${year}-01-01`);
		case 'quarter':
			return dayNumber(`${year}-${String(Number(period.slice(6)) * 3 - 2).padStart(2, '0')}-01`);
		case 'week': {
			// 4 January is always in week 1; (day + 3) mod 7 is 0 on Mondays.
			const fourth = dayNumber(`${year}-01-04`);
			return fourth - ((fourth + 3) % 7) + (Number(period.slice(6)) - 1) * 7;
		}
	}
}

/** The period after. */
export function nextPeriod(period: string): string {
	const grain = grainOf(period);
	// No period is longer than 366 days or shorter than 1: a step just past its end lands in the next one.
	const step = { day: 1, week: 7, month: 32, quarter: 93, year: 367 }[grain];
	return periodOf(firstDay(period) + step, grain);
}

/** Every period from first to last, both included; empty when last comes before first. */
export function periodsBetween(first: string, last: string): string[] {
	if (grainOf(first) !== grainOf(last)) throw new RangeError(`periods of two grains: ${first}, ${last}`);
	const periods: string[] = [];
	const end = firstDay(last);
	for (let period = first; firstDay(period) <= end; period = nextPeriod(period)) periods.push(period);
	return periods;
}

/** First and last day of a period as ISO dates. */
export function daysOf(period: string): { from: string; to: string } {
	return { from: isoDate(firstDay(period)), to: isoDate(firstDay(nextPeriod(period)) - 1) };
}

/**
 * Where a moment lies along consecutive periods of equal width: 0 is the start of the first, n the end of the last.
 * `day` may be past either end; the answer is then clamped.
 */
export function positionOf(day: number, periods: readonly string[]): number {
	const index = periods.findLastIndex((period) => firstDay(period) <= day);
	const period = periods[index];
	if (period === undefined) return 0;
	const start = firstDay(period);
	return Math.min(periods.length, index + (day - start) / (firstDay(nextPeriod(period)) - start));
}
