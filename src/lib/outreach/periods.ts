import { periodOf, type TimeGrain } from '#lib/core/dates.ts';

/** Periods as consecutive numbers from 0, and what each is called. */
export interface PeriodAxis {
	grain: TimeGrain;
	/** Ascending. Labels of one grain compare as their periods do. */
	labels: readonly string[];
}

/** The axis of the periods that occur, in order. */
export function periodAxis(grain: TimeGrain, labels: Iterable<string>): PeriodAxis {
	return { grain, labels: [...new Set(labels)].sort() };
}

/** The number of the period a day falls in: −1 before the first, one past the last after it. */
export function periodNumber({ grain, labels }: PeriodAxis, day: number): number {
	const label = periodOf(day, grain);
	if (labels[0] === undefined || label < labels[0]) return -1;
	const index = labels.findIndex((each) => each >= label);
	return index === -1 ? labels.length : index;
}
