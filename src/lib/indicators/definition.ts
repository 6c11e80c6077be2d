import type { IsoDate } from '#lib/core/dates.ts';
import type { Dimension } from '#lib/model/dimensions.ts';
import type { Dialect } from '#lib/sql/dialect.ts';
import type { Query } from '#lib/sql/sql.ts';
import type { Bilingual, IndicatorKind, IndicatorRow } from './indicator.ts';

/** What an SQL engine is asked to add up over the rows of one group. Texts are SQL over the relation's columns. */
export type Aggregate =
	/** Rows for which the condition holds; null does not. */
	| { count: string }
	| { sum: string; where?: string }
	| { distinct: string; where?: string }
	| { quantile: string; q: number; where: string }
	/** An aggregate written out, for what the others cannot say. Portable SQL only. */
	| { expression: string };

/** What a relation needs to know of the question to be written down. */
export interface Context {
	dialect: Dialect;
	from: IsoDate | undefined;
	to: IsoDate | undefined;
	/** Only where the question cuts by or filters on wards that can be re-expressed. */
	boundary: IsoDate | undefined;
	/** DATE expression: the day the data speaks of. */
	asOf: Query;
	/** DATE expression: last day of the period, no later than `asOf`; the day of indicators of a state. */
	until: Query;
	/** Dimensions the question cuts by or filters on. */
	dimensions: ReadonlySet<Dimension>;
	/** True where one row must stay one row: shares of a split ward may not be handed out. */
	whole: boolean;
}

/** Rows an indicator counts over: one a dossier, one a student … */
export interface Relation {
	id: string;
	/** What one row is. */
	grain: Bilingual;
	/** A name or a bracketed SELECT. */
	source: (context: Context) => Query;
	/** DATE column of the time dimensions; null when the rows have no day of their own. */
	date: string | null;
	/** `where`: from and to bound `date`. `inside`: `source` has seen to the period. */
	period: 'where' | 'inside';
	/** Column behind each category it can be cut by. */
	columns: Readonly<Partial<Record<Dimension, string>>>;
	/** Time labels it can be cut by; none without `date`. */
	times: readonly Dimension[];
	/** Column with the share of a row that belongs to the ward when wards are re-expressed; null: one row is one. */
	weight?: (context: Context) => string | null;
	/** True when wards can be re-expressed at a boundary date. */
	boundaries: boolean;
}

/** Something that must not be empty, or there is nothing to compute. With columns: at least one has a value. */
export interface Input {
	table: string;
	columns?: readonly string[];
	/** What the office knows it by, when that is not the table and columns themselves. */
	from?: string;
	/** The table must be there, but may have no rows. */
	empty?: boolean;
	/** Serves as well. */
	or?: Input;
}

/** One group's figures as SQL gave them. */
export interface Figures {
	numerator: number | null;
	denominator: number | null;
	extra: Record<string, number | null>;
}

export type Finished = Pick<IndicatorRow, 'value' | 'lower' | 'upper'> &
	Partial<Pick<IndicatorRow, 'numerator' | 'denominator' | 'extra'>>;

export interface IndicatorDefinition {
	id: string;
	name: Bilingual;
	/** The formula in words. */
	formula: Bilingual;
	kind: IndicatorKind;
	/** What `value` is in. `points`: a difference of shares. */
	unit: 'share' | 'per_thousand' | 'working_days' | 'days' | 'ratio' | 'points';
	/** Which way is better; `context`: neither. */
	direction: 'up' | 'down' | 'context';
	relation: Relation;
	numerator: Aggregate | null;
	denominator: Aggregate | null;
	/** Further sums by name. They come back as `extra` unless `finish` says otherwise. */
	extra?: Readonly<Record<string, Aggregate>>;
	/** The denominator counts over rows of its own, joined on the dimensions both have. */
	over?: Relation;
	/** Dimensions of the relation it cannot be cut by. */
	without?: readonly Dimension[];
	/** Value and interval from one group's figures, where the kind does not already say. */
	finish?: (figures: Figures) => Finished;
	/** The answer needs the figures at each value of this column, not only their sum. */
	spread?: {
		column: string;
		finish: (figures: readonly (Figures & { at: number })[]) => Finished;
	};
	/** Id of an indicator of the same period whose value multiplies this one's. */
	times?: string;
	requires: readonly Input[];
	/** Cells of fewer than 5 students are not to be published. */
	suppress: boolean;
	pitfalls: readonly Bilingual[];
	/** Legal or methodical source; null when none was confirmed. */
	source: string | null;
}
