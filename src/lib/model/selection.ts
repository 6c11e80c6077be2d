import type { IsoDate } from '#lib/core/dates.ts';
import type { Dimension } from './dimensions.ts';

/** `in`: the member is one of the values (null stands for "none"). Bounds compare texts of time or numbers of hour. */
export type Filter =
	| { dimension: Dimension; op: 'in'; values: readonly (string | null)[] }
	| { dimension: Dimension; op: '>=' | '<=' | '>' | '<'; value: string };

/** Which dossiers (or students, sessions …) a question is about. Serialisable; no functions. */
export interface Selection {
	/** First and last day of the period, both included; absent means open. */
	from?: IsoDate;
	to?: IsoDate;
	filters: readonly Filter[];
	/** Express wards in the units in force on this date instead of the day of each row. */
	boundary?: IsoDate;
}

export const everything: Selection = { filters: [] };
