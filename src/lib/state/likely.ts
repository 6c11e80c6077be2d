import { isTimeDimension, type CategoryDimension, type Dimension } from '#lib/model/dimensions.ts';
import type { Question } from './question.ts';

/**
 * The dimensions that the next step on a page is likely to ask of the cube, by indicator: each question as it stands, and with
 * one filter more on a dimension that the page draws and so lets one click on. Each set once.
 */
export function likelyNext(questions: readonly Question[]): ReadonlyMap<string, Dimension[][]> {
	const drawn = new Set<CategoryDimension>();
	for (const { by } of questions) {
		for (const dimension of by) if (!isTimeDimension(dimension)) drawn.add(dimension);
	}
	const found = new Map<string, Map<string, Dimension[]>>();
	for (const { indicator, by, selection } of questions) {
		const sets = found.get(indicator) ?? new Map<string, Dimension[]>();
		const used: Dimension[] = [...by, ...selection.filters.map((one) => one.dimension)];
		for (const more of [undefined, ...drawn]) {
			const set = [...new Set(more === undefined ? used : [...used, more])].sort();
			sets.set(set.join(), set);
		}
		found.set(indicator, sets);
	}
	return new Map([...found].map(([indicator, sets]) => [indicator, [...sets.values()]]));
}
