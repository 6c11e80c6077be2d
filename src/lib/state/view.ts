import { isoDate, dayNumber, type IsoDate } from '#lib/core/dates.ts';
import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { Filter, Selection } from '#lib/model/selection.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { lastMonths, previousPeriod, yearBefore, type Period } from './period.ts';

/** What the period is held against. */
export type Comparison = 'none' | 'previous' | 'year-before' | Period;

/** Members chosen, by dimension; null stands for "none" (a dossier without a ward). */
export type Filters = Readonly<Partial<Record<CategoryDimension, readonly (string | null)[]>>>;

/**
 * What somebody chose to look at: only what was chosen, so that a link stays short and follows new data.
 * Serialisable; the URL is its one home (see codec.ts).
 */
export interface ViewState {
	readonly dataset?: string;
	readonly from?: IsoDate;
	readonly to?: IsoDate;
	readonly compare?: Comparison;
	readonly filters: Filters;
	/** Indicator looked at on pages where it can be chosen. */
	readonly indicator?: string;
	/** Express wards in the units in force on this date. */
	readonly boundary?: IsoDate;
}

export const defaultView: ViewState = { filters: {} };

export const defaultCompare: Comparison = 'previous';

/** A view with nothing left open. */
export interface ResolvedView {
	readonly period: Period;
	/** Null when nothing is compared. */
	readonly comparison: Period | null;
	readonly filters: Filters;
	readonly boundary?: IsoDate;
}

/** Fills in what was not chosen: the twelve months to the end of the data (`lastShownDay`), against the period before. */
export function resolveView(view: ViewState, end: IsoDate): ResolvedView {
	const period = resolvePeriod(view, end);
	const resolved = {
		period,
		comparison: comparisonOf(view.compare ?? defaultCompare, period),
		filters: view.filters
	};
	return view.boundary === undefined ? resolved : { ...resolved, boundary: view.boundary };
}

function resolvePeriod(view: ViewState, end: IsoDate): Period {
	if (view.from !== undefined && view.to !== undefined) return { from: view.from, to: view.to };
	if (view.from !== undefined) {
		// Only a start: up to the end of the data, or that one day when it starts later.
		return { from: view.from, to: isoDate(Math.max(dayNumber(end), dayNumber(view.from))) };
	}
	return lastMonths(view.to ?? end, 12);
}

function comparisonOf(compare: Comparison, period: Period): Period | null {
	switch (compare) {
		case 'none':
			return null;
		case 'previous':
			return previousPeriod(period);
		case 'year-before':
			return yearBefore(period);
		default:
			return compare;
	}
}

/**
 * The day up to which there is something to show: the as-of date, or the last day with a dossier when the data ends before it
 * (an export of 5 March that holds dossiers to 28 February ends in February).
 */
export function lastShownDay({ asOf, lastDay }: Pick<Manifest, 'asOf' | 'lastDay'>): IsoDate {
	return lastDay !== null && lastDay < asOf ? lastDay : asOf;
}

/** The selection of a resolved view: of its period, or of the comparison's when that is given. */
export function selectionOf(view: ResolvedView, period: Period = view.period): Selection {
	const filters: Filter[] = filterList(view.filters);
	const selection = { from: period.from, to: period.to, filters };
	return view.boundary === undefined ? selection : { ...selection, boundary: view.boundary };
}

function filterList(filters: Filters): Filter[] {
	return (Object.keys(filters) as CategoryDimension[])
		.sort()
		.map((dimension) => ({ dimension, op: 'in', values: filters[dimension] ?? [] }));
}
