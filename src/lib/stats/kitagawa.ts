import { finite, refused, type Outcome } from './outcome.ts';

/** One category before and after: how many it holds, and the rate within it. */
export interface CategoryChange {
	before: { size: number; rate: number };
	after: { size: number; rate: number };
}

export interface RateChange {
	/** Crude rate after less that before. */
	total: number;
	/** Part due to rates within categories, at the average mix; `rates + mix` is `total` exactly up to rounding. */
	rates: number;
	/** Part due to the mix of categories, at the average rates. */
	mix: number;
	/** Both parts by category, in order. */
	categories: { rate: number; mix: number }[];
}

/**
 * Splits the change of a crude rate into what happened within categories and what their mix did. Refused `mix_empty` when a
 * side holds nothing, `mix_invalid` when a size is negative or a rate no number, or they are too large to be added up. A category absent on one side needs a rate there all the same; its size is 0.
 * Source: Kitagawa 1955, JASA 50(272), the two-component form.
 */
export function kitagawa(categories: readonly CategoryChange[]): Outcome<RateChange> {
	const sum = (value: (category: CategoryChange) => number) =>
		categories.reduce((total, category) => total + value(category), 0);
	const [before, after] = [sum((c) => c.before.size), sum((c) => c.after.size)];
	const sides = categories.flatMap((category) => [category.before, category.after]);
	if (!sides.every(({ size, rate }) => size >= 0 && size < Infinity && Number.isFinite(rate)))
		return refused('mix_invalid');
	if (!(before > 0 && after > 0)) return refused('mix_empty');
	const parts = categories.map(({ before: b, after: a }) => {
		const [earlier, later] = [b.size / before, a.size / after];
		return {
			rate: (a.rate - b.rate) * ((earlier + later) / 2),
			mix: (later - earlier) * ((a.rate + b.rate) / 2)
		};
	});
	return finite(
		{
			total:
				sum((c) => (c.after.size / after) * c.after.rate) -
				sum((c) => (c.before.size / before) * c.before.rate),
			rates: parts.reduce((total, { rate }) => total + rate, 0),
			mix: parts.reduce((total, { mix }) => total + mix, 0),
			categories: parts
		},
		'mix_invalid'
	);
}
