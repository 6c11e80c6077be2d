import type { Random } from '#lib/core/random.ts';
import type { Outcome } from '../outcome.ts';

/** A forecast step by step: what would be measured, and the level behind it without season and noise. */
export interface Path {
	values: number[];
	levels: number[];
}

/** A method fitted to a series. */
export interface Fitted {
	/** Names and values, for the reader; units are the series' own. */
	parameters: Record<string, number>;
	/** One-step errors, in the unit of the series. */
	residuals: readonly number[];
	/** The next `horizon` steps; `shock` is the error of each step (0 for the forecast itself). */
	path(horizon: number, shock: () => number): Path;
	/** The same method fitted to a series made of its curve and redrawn errors, for how uncertain it is; null if that fails. */
	refitted(random: Random): Fitted | null;
}

/** What a series is like beyond its values. */
export interface SeriesKind {
	/** Periods a year: 12, 4 or 52. */
	season: number;
	/** The most a value can be (1 for a share); null where there is no such bound. */
	ceiling: number | null;
}

export type MethodId =
	| 'naive'
	| 'seasonal_naive'
	| 'holt'
	| 'holt_damped'
	| 'holt_winters_additive'
	| 'holt_winters_multiplicative'
	| 'logistic'
	| 'bass';

export interface Method {
	id: MethodId;
	fit(series: readonly number[], kind: SeriesKind): Outcome<Fitted>;
}
