import type { ValueFormat } from '#lib/i18n/format.ts';

/** A colour with a fixed meaning, or a place in the categorical set. The theme says which colour that is. */
export type Tone =
	| 'online'
	| 'in_person'
	| 'post'
	| 'other'
	| 'missing'
	| 'accent'
	| 'neutral'
	| 'good'
	| 'warn'
	| 'bad'
	| 'cat-1'
	| 'cat-2'
	| 'cat-3'
	| 'cat-4'
	| 'cat-5'
	| 'cat-6'
	| 'cat-7';

/** A figure and what it was made of. Null is "no data". The interval is in the unit of `value`. */
export interface Measured {
	value: number | null;
	lower?: number | null;
	upper?: number | null;
	numerator?: number | null;
	denominator?: number | null;
	/** What is written where there is no value, when it is not "no data": "< 5", "fewer than half". */
	words?: string;
}

/** One member of a ranking. */
export interface RankedItem extends Measured {
	/** What `onselect` gives back. */
	key: string;
	label: string;
	/** The member's own page. */
	href?: string;
	/** Few cases behind it: drawn hollow and said so. */
	uncertain?: boolean;
	tone?: Tone;
	/** Written after the value. */
	beside?: string;
}

/** A line across a chart with its words: the target, or the figure of the whole. */
export interface Reference {
	label: string;
	value: number;
}

/** One period of a series; `period` is a label of `#lib/core/dates.ts` (2017-03, 2017-W10, 2017-Q1 …). */
export interface TrendPoint extends Measured {
	period: string;
	/** The period is not over yet: drawn hollow and said so. */
	partial?: boolean;
}

export interface TrendSeries {
	key: string;
	label: string;
	tone?: Tone;
	/** What the ends of its points are, where they are no confidence interval. */
	interval?: string;
	points: readonly TrendPoint[];
}

/** A marked stretch of time, first and last day included (ISO dates). */
export interface MarkedTime {
	from: string;
	to: string;
	label: string;
}

/** First and last period of a brush, both included. */
export interface PeriodRange {
	from: string;
	to: string;
}

export interface Category {
	key: string;
	label: string;
	tone: Tone;
}

/** Counts by category of one member or one period. A category that is absent counts 0. */
export interface ShareRow {
	key: string;
	label: string;
	counts: Readonly<Record<string, number>>;
	href?: string;
}

export interface CountItem {
	key: string;
	label: string;
	count: number | null;
	tone?: Tone;
	href?: string;
}

/** ISO weekday 1 Monday … 7 Sunday, hour 0–23. */
export interface HourCell {
	weekday: number;
	hour: number;
	count: number;
}

export type { ValueFormat };
