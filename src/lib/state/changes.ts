import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { ViewState } from './view.ts';

/** Pure steps from one view to the next; each becomes one entry of the browser's history. */

/** Adds a member to a dimension's filter, or takes it out when it is there. */
export function toggleMember(view: ViewState, dimension: CategoryDimension, value: string | null): ViewState {
	const chosen = view.filters[dimension] ?? [];
	return setMembers(
		view,
		dimension,
		chosen.includes(value) ? chosen.filter((member) => member !== value) : [...chosen, value]
	);
}

/** Filters a dimension on exactly these members; none means no filter. */
export function setMembers(
	view: ViewState,
	dimension: CategoryDimension,
	values: readonly (string | null)[]
): ViewState {
	const filters = { ...view.filters };
	if (values.length > 0) filters[dimension] = values;
	else delete filters[dimension];
	return { ...view, filters };
}

export function clearFilters({ boundary: _, ...view }: ViewState): ViewState {
	return { ...view, filters: {} };
}

/** Changes anything but filters; a part set to undefined goes back to its default. */
export function change(view: ViewState, part: Partial<Omit<ViewState, 'filters'>>): ViewState {
	const next: Record<string, unknown> = { ...view, ...part };
	for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
	return next as unknown as ViewState;
}

/** Another dataset: filters and dates belong to the old one and are let go. */
export function changeDataset(dataset: string | undefined): ViewState {
	return dataset === undefined ? { filters: {} } : { dataset, filters: {} };
}
