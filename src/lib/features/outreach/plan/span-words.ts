import { formatDate, formatDateRange } from '#lib/i18n/format.ts';
import type { DaySpan } from '#lib/outreach/plan/day-spans.ts';

/** A span as it is read: a date, or the first and the last. */
export function spanWords({ from, to }: DaySpan): string {
	return from === to ? formatDate(from) : formatDateRange(from, to);
}
