import { periodNumber, type PeriodAxis } from './periods.ts';
import type { Start, Starts } from './starts.ts';

/** The periods in which the treatment is the only thing that began: first and last, as numbers of the axis. */
export interface Window {
	first: number;
	last: number;
	/** What began before and after it, and so ends it; null where the data does. */
	endedBefore: Start | null;
	endedAfter: Start | null;
}

/**
 * The longest run of periods around the treatment's starts in which nothing else begins in any of the places: what begins
 * in a place in the same period as its treatment is part of it. An effect estimated over a second treatment's start would
 * be a mixture of both.
 */
export function undisturbedWindow(
	axis: PeriodAxis,
	{ own, others }: Starts,
	places: ReadonlySet<string>
): Window {
	const at = (start: Start) => periodNumber(axis, start.day);
	const ownPeriod = new Map(own.map((start) => [start.place, at(start)]));
	const disturbing = others.filter(
		(start) => places.has(start.place) && ownPeriod.get(start.place) !== at(start)
	);
	const firstOwn = Math.min(...own.filter(({ place }) => places.has(place)).map(at));
	const [before] = disturbing.filter((start) => at(start) < firstOwn).sort((a, b) => b.day - a.day);
	const [after] = disturbing.filter((start) => at(start) >= firstOwn).sort((a, b) => a.day - b.day);
	return {
		first: before === undefined ? 0 : Math.max(0, at(before) + 1),
		last: after === undefined ? axis.labels.length - 1 : at(after) - 1,
		endedBefore: before ?? null,
		endedAfter: after ?? null
	};
}
