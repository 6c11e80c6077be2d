import { isIsoDate, type IsoDate } from '#lib/core/dates.ts';
import type { Problem } from '#lib/core/errors.ts';
import { categoryDimensions, type CategoryDimension } from '#lib/model/dimensions.ts';
import type { Comparison, Filters, ViewState } from './view.ts';

/**
 * The view in the query string. One parameter a member (`ward=00343&ward=00346`), because names hold commas; an
 * empty value is "none". What is default or unknown is not written, and what cannot be read is reported and left out.
 */
export interface ParsedView {
	view: ViewState;
	problems: Problem[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u;
/** Words of the query string that are not part of a view but are allowed beside it. */
const keys = ['dataset', 'from', 'to', 'compare', 'indicator', 'boundary'] as const;

export function parseView(params: URLSearchParams): ParsedView {
	const problems: Problem[] = [];
	const view: Mutable<ViewState> = { filters: parseFilters(params) };
	const refuse = (key: string, value: string) =>
		problems.push({ code: 'view_parameter_invalid', params: { parameter: key, value } });
	const read = <T>(key: (typeof keys)[number], accept: (text: string) => T | undefined): T | undefined => {
		const text = params.get(key);
		if (text === null) return undefined;
		const value = accept(text);
		if (value === undefined) refuse(key, text);
		return value;
	};
	const id = (text: string) => (ID.test(text) ? text : undefined);
	const date = (text: string) => (isIsoDate(text) ? text : undefined);

	assign(view, 'dataset', read('dataset', id));
	assign(view, 'from', read('from', date));
	assign(view, 'to', read('to', date));
	assign(view, 'compare', read('compare', parseComparison));
	assign(view, 'indicator', read('indicator', id));
	assign(view, 'boundary', read('boundary', date));
	if (view.from !== undefined && view.to !== undefined && view.from > view.to) {
		problems.push({ code: 'view_period_reversed', params: { from: view.from, to: view.to } });
		delete view.from;
		delete view.to;
	}
	return { view, problems };
}

/** The query string of a view without the `?`; '' for the default view. Stable: the same view gives the same text. */
export function formatView(view: ViewState): string {
	const params = new URLSearchParams();
	for (const key of keys) {
		const value = view[key];
		if (value !== undefined)
			params.set(key, typeof value === 'string' ? value : `${value.from}..${value.to}`);
	}
	for (const dimension of categoryDimensions) {
		for (const value of view.filters[dimension] ?? []) params.append(dimension, value ?? '');
	}
	return params.toString();
}

function parseFilters(params: URLSearchParams): Filters {
	const filters: Partial<Record<CategoryDimension, (string | null)[]>> = {};
	for (const dimension of categoryDimensions) {
		const values = [...new Set(params.getAll(dimension))].map((value) => (value === '' ? null : value));
		if (values.length > 0) filters[dimension] = values;
	}
	return filters;
}

function parseComparison(text: string): Comparison | undefined {
	if (text === 'none' || text === 'previous' || text === 'year-before') return text;
	const [from, to, ...rest] = text.split('..');
	if (rest.length > 0 || from === undefined || to === undefined) return undefined;
	return isIsoDate(from) && isIsoDate(to) && from <= to
		? { from: from as IsoDate, to: to as IsoDate }
		: undefined;
}

function assign<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
	if (value !== undefined) target[key] = value;
}
