import type { TimeGrain } from '#lib/core/dates.ts';

/** What an indicator can be cut by and filtered on. Names are columns of the `facts` table (see facts.ts). */
export const categoryDimensions = [
	'ward',
	/** Tổ dân phố, thôn … of the applicant; its members are written as neighbourhood.ts says. */
	'neighbourhood',
	'school',
	'procedure',
	'field',
	'unit',
	'channel',
	'level',
	'status',
	'applicant_kind',
	/** `helped`: a student's claim names the dossier; `alone`: none does. */
	'helper',
	/** Hour of the filing, 0–23; null when the export gave only a date. */
	'hour',
	/** ISO weekday of the filing, 1 Monday … 7 Sunday. */
	'weekday'
] as const;

export const timeDimensions = [
	'day',
	'week',
	'month',
	'quarter',
	'year'
] as const satisfies readonly TimeGrain[];

export type CategoryDimension = (typeof categoryDimensions)[number];
export type TimeDimension = (typeof timeDimensions)[number];
export type Dimension = CategoryDimension | TimeDimension;

export function isTimeDimension(dimension: string): dimension is TimeDimension {
	return (timeDimensions as readonly string[]).includes(dimension);
}

export function isDimension(name: string): name is Dimension {
	return isTimeDimension(name) || (categoryDimensions as readonly string[]).includes(name);
}
