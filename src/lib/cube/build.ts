import { isoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Cell } from '#lib/engine/table.ts';
import { absences } from './absences.ts';
import { additiveMeasures, type Measure } from '#lib/indicators/measures.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { encodeCube } from './encode.ts';
import { compareText } from './filter.ts';
import { CUBE_FORMAT, smallestCodes, type Codes, type CubeDimension } from './format.ts';
import { CELL_BUDGET, chooseGrain } from './grain.ts';

/**
 * Builds the cube of the table `facts` in the engine's default database: bytes of an Arrow IPC file for `openCube`.
 * The same SQL runs natively and in Wasm. Past `budget` cells dimensions are dropped, and the cube says which.
 */
export async function buildCube(engine: Engine, { budget = CELL_BUDGET } = {}): Promise<Uint8Array> {
	const { measures, indicators } = additiveMeasures();
	const { dimensions, dropped } = await chooseGrain(engine, budget);
	await engine.exec(`CREATE OR REPLACE TEMP TABLE cube_cells AS ${cellsSql(dimensions, measures)}`);
	try {
		// Column by column, so that a million cells never stand in memory as a million rows.
		const columns: Codes[] = [];
		const held: { name: CubeDimension; members: (string | null)[] }[] = [];
		for (const name of dimensions) {
			const { members, codes } =
				name === 'day' ? coded(await read(engine, name), dayOf) : coded(await read(engine, name), textOf);
			held.push({ name, members });
			columns.push(codes);
		}
		for (const { id } of measures) columns.push(smallestCodes((await read(engine, id)).map(Number)));
		const absent = await absences(engine, [...indicators.keys()]);
		return encodeCube(
			{ format: CUBE_FORMAT, dimensions: held, measures: [...measures], absent, dropped },
			columns
		);
	} finally {
		await engine.exec('DROP TABLE temp.cube_cells');
	}
}

/** One statement: a row a cell, sorted by day and then by category, "none" last. */
export function cellsSql(dimensions: readonly CubeDimension[], measures: readonly Measure[]): string {
	const keys = dimensions.map(quoteIdent);
	const counts = measures.map(
		({ id, condition }) => `CAST(count(*) FILTER (WHERE ${condition}) AS INTEGER) AS ${quoteIdent(id)}`
	);
	return `SELECT ${[...keys, ...counts].join(', ')}
FROM facts
GROUP BY ${keys.join(', ')}
ORDER BY ${keys.map((key) => `${key} NULLS LAST`).join(', ')}`;
}

/** A column in the order of the table, which is the order it was sorted in when it was made. */
async function read(engine: Engine, name: string): Promise<readonly Cell[]> {
	const column = quoteIdent(name);
	return (await engine.query(raw(`SELECT ${column} FROM temp.cube_cells`))).column(name);
}

function coded(
	cells: readonly Cell[],
	label: (cell: Cell) => string | null
): { members: (string | null)[]; codes: Codes } {
	const labels = new Map<Cell, string | null>();
	for (const cell of cells) if (!labels.has(cell)) labels.set(cell, label(cell));
	const members: (string | null)[] = [...labels.values()].filter((name) => name !== null).sort(compareText);
	if (labels.has(null)) members.push(null);
	const codeOf = new Map(members.map((member, code) => [member, code]));
	const codeOfCell = new Map([...labels].map(([cell, name]) => [cell, codeOf.get(name) as number]));
	return { members, codes: smallestCodes(cells.map((cell) => codeOfCell.get(cell) as number)) };
}

function dayOf(cell: Cell): string | null {
	return cell === null ? null : isoDate(cell as number);
}

function textOf(cell: Cell): string | null {
	return cell === null ? null : String(cell);
}
