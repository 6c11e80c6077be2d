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
 * Cells up to which every dimension is kept: at most some forty bytes a cell, so that a province of ten million dossiers
 * keeps ward, procedure, channel and day, and stays within what an office PC has to spare.
 */
export const CELL_BUDGET = 6_000_000;

export interface Grain {
	dimensions: readonly CubeDimension[];
	dropped: Problem[];
}

/** The dimensions to keep so that cells stay within the budget, and why others went. */
export async function chooseGrain(engine: Engine, budget: number): Promise<Grain> {
	let dimensions: CubeDimension[] = ['day', ...held];
	const dropped: Problem[] = [];
	let from = 'facts';
	try {
		for (const dimension of dropOrder) {
			// Each time over the combinations of the time before, which are fewer than the dossiers.
			const keys = `cube_keys_${dropped.length}`;
			const names = dimensions.map(quoteIdent).join(', ');
			await engine.exec(`CREATE OR REPLACE TEMP TABLE ${keys} AS SELECT DISTINCT ${names} FROM ${from}`);
			if (from !== 'facts') await engine.exec(`DROP TABLE temp.${from}`);
			from = keys;
			const cells = await countRows(engine, keys);
			if (cells <= budget) break;
			dimensions = dimensions.filter((name) => name !== dimension);
			dropped.push({ code: 'grain_dropped', params: { dimension, cells, budget } });
		}
	} finally {
		if (from !== 'facts') await engine.exec(`DROP TABLE temp.${from}`);
	}
	return { dimensions, dropped };
}

async function countRows(engine: Engine, table: string): Promise<number> {
	const counted = await engine.query(raw(`SELECT CAST(count(*) AS INTEGER) AS cells FROM temp.${table}`));
	return Number(counted.column('cells')[0]);
}
