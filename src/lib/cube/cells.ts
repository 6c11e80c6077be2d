import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { Codes, CubeHeader } from './format.ts';

/** The cells of a cube, column by column, sorted by day. */
export interface Cells {
	readonly size: number;
	/** Code of the day of each cell. */
	readonly days: Codes;
	/** Days there are codes for. */
	readonly dayCount: number;
	/** Categories the cells are told apart by. */
	readonly dimensions: readonly CategoryDimension[];
	/** Codes of one category. Throws a RangeError for one that the cells do not have. */
	codes(dimension: CategoryDimension): Codes;
	/** Members of one category. */
	cardinality(dimension: CategoryDimension): number;
	/** Dossiers of each cell for which a measure holds. Throws a RangeError for a measure that is not there. */
	counts(measure: string): Codes;
}

/** The columns of a cube's file as cells. */
export function cellsOf(header: CubeHeader, columns: readonly Codes[]): Cells {
	const column = (name: string, index: number | undefined): Codes => {
		const found = index === undefined ? undefined : columns[index];
		if (!found) throw new RangeError(`no column "${name}"`);
		return found;
	};
	const dimensionAt = new Map<string, number>(header.dimensions.map(({ name }, index) => [name, index]));
	const measureAt = new Map(header.measures.map(({ id, column: at }) => [id, header.dimensions.length + at]));
	return {
		size: columns[0]?.length ?? 0,
		days: column('day', dimensionAt.get('day')),
		dayCount: header.dimensions[dimensionAt.get('day') ?? 0]?.members.length ?? 0,
		dimensions: header.dimensions.flatMap(({ name }) => (name === 'day' ? [] : [name])),
		codes: (dimension) => column(dimension, dimensionAt.get(dimension)),
		cardinality: (dimension) => header.dimensions[dimensionAt.get(dimension) ?? -1]?.members.length ?? 0,
		counts: (measure) => column(measure, measureAt.get(measure))
	};
}
