import type { IsoDate } from '#lib/core/dates.ts';
import type { CategoryDimension, Dimension } from '#lib/model/dimensions.ts';
import type { Period } from '#lib/state/period.ts';
import type { Question } from '#lib/state/question.ts';
import { selectionOf, type Filters, type ResolvedView } from '#lib/state/view.ts';

/** A question over the view's period. */
export function ask(view: ResolvedView, indicator: string, by: readonly Dimension[] = []): Question {
	return { indicator, by, selection: selectionOf(view) };
}

/** The same over another period. */
export function askIn(
	view: ResolvedView,
	period: Period,
	indicator: string,
	by: readonly Dimension[] = []
): Question {
	return { indicator, by, selection: selectionOf(view, period) };
}

/**
 * The figure now and, when something is compared, before: `{name: …, name_before: …}`. A question that is not asked is
 * not in the record, so ask `has()` before reading it.
 */
export function askTwice<N extends string>(
	view: ResolvedView,
	name: N,
	indicator: string,
	by: readonly Dimension[] = []
): Record<string, Question> {
	const now = { [name]: ask(view, indicator, by) };
	if (!view.comparison) return now;
	return { ...now, [before(name)]: askIn(view, view.comparison, indicator, by) };
}

export function before(name: string): string {
	return `${name}_before`;
}

/** The view narrowed to some members of some dimensions, over whatever it was filtered on there. */
export function within(view: ResolvedView, filters: Filters): ResolvedView {
	return { ...view, filters: { ...view.filters, ...filters } };
}

/** The view without its filter on a dimension: a breakdown keeps showing the members that were not chosen. */
export function beside(view: ResolvedView, dimension: CategoryDimension): ResolvedView {
	return { ...view, filters: withoutFilter(view.filters, dimension) };
}

export function withoutFilter(filters: Filters, dimension: CategoryDimension): Filters {
	const others = { ...filters };
	delete others[dimension];
	return others;
}

/** From the start of the comparison (if it lies before) to the end of the period: what a trend is drawn over. */
export function trendPeriod(view: ResolvedView): Period {
	const { period, comparison } = view;
	const from = comparison && comparison.from < period.from ? comparison.from : period.from;
	return { from, to: period.to };
}

/** The part of a period in which there is data, so that a chart does not start with months that are empty by nature. */
export function sinceFirstDay(period: Period, firstDay: IsoDate | null): Period {
	return firstDay !== null && firstDay > period.from && firstDay <= period.to
		? { from: firstDay, to: period.to }
		: period;
}
