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
	'helper',
	'status',
	'school'
];

/** What goes first when there are too many cells: what is brushed least. Ward, procedure and day always stay. */
const dropOrder: readonly CategoryDimension[] = [
	'helper',
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
export const CELL_BUDGET = 7_000_000;

export interface Grain {
	dimensions: readonly CubeDimension[];
	dropped: Problem[];
}

/**
 * The dimensions to keep so that cells stay within the budget, and why others went. What is brushed least goes first;
 * what had to go for nothing, because it follows from what is kept (the field from the procedure), comes back.
 */
export async function chooseGrain(engine: Engine, budget: number): Promise<Grain> {
	const order: readonly CubeDimension[] = ['day', ...held];
	const all = await distinctKeys(engine, 'facts', order);
	const cellsOf = async (dimensions: ReadonlySet<CubeDimension>): Promise<number> => {
		// Over all combinations, which are fewer than the dossiers.
		const keys = await distinctKeys(engine, all.table, [...dimensions]);
		await dropTable(engine, keys.table);
		return keys.cells;
	};
	try {
		let kept = new Set(order);
		const dropped: { dimension: CategoryDimension; cells: number }[] = [];
		for (let cells = all.cells; cells > budget && dropped.length < dropOrder.length;) {
			const dimension = dropOrder[dropped.length] as CategoryDimension;
			dropped.push({ dimension, cells });
			kept.delete(dimension);
			cells = await cellsOf(kept);
		}
		for (const { dimension } of [...dropped].reverse()) {
			const more = new Set([...kept, dimension]);
			if ((await cellsOf(more)) <= budget) kept = more;
		}
		return {
			dimensions: order.filter((name) => kept.has(name)),
			dropped: dropped
				.filter(({ dimension }) => !kept.has(dimension))
				.map(({ dimension, cells }) => ({ code: 'grain_dropped', params: { dimension, cells, budget } }))
		};
	} finally {
		await dropTable(engine, all.table);
	}
}

/** The combinations of some dimensions that occur, as a table of their own. */
async function distinctKeys(
	engine: Engine,
	from: string,
	dimensions: readonly CubeDimension[]
): Promise<{ table: string; cells: number }> {
	const table = from === 'facts' ? 'cube_keys' : 'cube_keys_fewer';
	const names = dimensions.map(quoteIdent).join(', ');
	await engine.exec(`CREATE OR REPLACE TEMP TABLE ${table} AS SELECT DISTINCT ${names} FROM ${from}`);
	const counted = await engine.query(raw(`SELECT CAST(count(*) AS INTEGER) AS cells FROM temp.${table}`));
	return { table, cells: Number(counted.column('cells')[0]) };
}

function dropTable(engine: Engine, table: string): Promise<void> {
	return engine.exec(`DROP TABLE temp.${table}`);
}
