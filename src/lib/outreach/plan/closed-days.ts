import { daySpans, datesOf, type DaySpan } from './day-spans.ts';
import type { Place } from './resources.ts';

/** Days on which nothing can be held in a place; null: in any of them. */
export interface ClosedSpan extends DaySpan {
	place: string | null;
}

/** The places with these days closed as well. */
export function closeDays(places: readonly Place[], span: ClosedSpan): Place[] {
	return changed(places, span, (closed, days) => [...new Set([...closed, ...days])].sort());
}

/** The places with these days no longer closed. */
export function openDays(places: readonly Place[], span: ClosedSpan): Place[] {
	return changed(places, span, (closed, days) => closed.filter((date) => !days.includes(date)));
}

/** What is closed in all places first, then what is closed besides in each, in the order of the places. */
export function closedSpans(places: readonly Place[]): ClosedSpan[] {
	const [first, ...others] = places;
	const everywhere = (first?.closed ?? []).filter((date) =>
		others.every(({ closed }) => closed.includes(date))
	);
	const spans = (place: string | null, dates: readonly string[]) =>
		daySpans(dates).map((span): ClosedSpan => ({ place, ...span }));
	return [
		...spans(null, everywhere),
		...places.flatMap(({ id, closed }) =>
			spans(
				id,
				closed.filter((date) => !everywhere.includes(date))
			)
		)
	];
}

function changed(
	places: readonly Place[],
	{ place, ...span }: ClosedSpan,
	change: (closed: readonly string[], days: readonly string[]) => string[]
): Place[] {
	const days = datesOf(span);
	return places.map((each) =>
		place === null || each.id === place ? { ...each, closed: change(each.closed, days) } : each
	);
}
