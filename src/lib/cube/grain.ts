import type { Problem } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { CategoryDimension } from '#lib/model/dimensions.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import type { CubeDimension } from './format.ts';

/**
 * Categories a cube holds, in the order cells are sorted by after the day: few members first, so that equal codes
 * stand together and the file compresses. `hour` and `weekday` are left to SQL: they belong to the filing and would
 * multiply the cells.
 */
const held: readonly CategoryDimension[] = [
	'ward',
	'channel',
	'level',
	'field',
	'procedure',
	'unit',
	'applicant_kind',
	'status',
	'school'
];

/** What goes first when there are too many cells: what is brushed least. Ward, procedure and day always stay. */
const dropOrder: readonly CategoryDimension[] = [
	'applicant_kind',
	'school',
	'status',
	'unit',
	'level',
	'field',
	'channel'
];

/**
 * Cells up to which every dimension is kept. A million cells with some thirty measures are about 40 MB of typed
 * arrays, and one pass over them stays within a frame.
 */
export const CELL_BUDGET = 1_000_000;

export interface Grain {
	dimensions: readonly CubeDimension[];
	dropped: Problem[];
}

/** The dimensions to keep so that cells stay within the budget, and why others went. */
export async function chooseGrain(engine: Engine, budget: number): Promise<Grain> {
	let dimensions: CubeDimension[] = ['day', ...held];
	const dropped: Problem[] = [];
	for (const dimension of dropOrder) {
		const cells = await countCells(engine, dimensions);
		if (cells <= budget) break;
		dimensions = dimensions.filter((name) => name !== dimension);
		dropped.push({ code: 'grain_dropped', params: { dimension, cells, budget } });
	}
	return { dimensions, dropped };
}

async function countCells(engine: Engine, dimensions: readonly CubeDimension[]): Promise<number> {
	const names = dimensions.map(quoteIdent).join(', ');
	const counted = await engine.query(
		raw(`SELECT CAST(count(*) AS INTEGER) AS cells FROM (SELECT DISTINCT ${names} FROM facts) AS cells`)
	);
	return Number(counted.column('cells')[0]);
}
