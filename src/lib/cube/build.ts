import { isoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Cell } from '#lib/engine/table.ts';
import { additiveMeasures, type Measure } from '#lib/indicators/measures.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { absences } from './absences.ts';
import { encodeCube } from './encode.ts';
import { CUBE_FORMAT, smallestCodes, type Codes, type CubeDimension, type CubeHeader } from './format.ts';
import { CELL_BUDGET, chooseGrain } from './grain.ts';

/**
 * Builds the cube of the table `facts` in the engine's default database: bytes of an Arrow IPC file for `openCube`.
 * The same SQL runs natively and in Wasm. Past `budget` cells dimensions are dropped, and the cube says which.
 */
export async function buildCube(engine: Engine, { budget = CELL_BUDGET } = {}): Promise<Uint8Array> {
	const { measures, indicators } = additiveMeasures();
	const { dimensions, dropped } = await chooseGrain(engine, budget);
	const made: string[] = [];
	const make = async (table: string, query: string) => {
		await engine.exec(`CREATE OR REPLACE TEMP TABLE ${table} AS ${query}`);
		made.push(table);
	};
	try {
		for (const name of dimensions) await make(memberTable(name), membersSql(name));
		await make('cube_cells', cellsSql(dimensions, measures));
		const held: CubeHeader['dimensions'] = [];
		// Column by column, so that a million cells never stand in memory as a million rows.
		const keys: Codes[] = [];
		for (const name of dimensions) {
			const members = await read(engine, memberTable(name), 'member', ' ORDER BY code');
			held.push({ name, members: members.map(name === 'day' ? dayOf : textOf) });
			keys.push(await readCodes(engine, name));
		}
		const counts: Codes[] = [];
		const columns: CubeHeader['measures'] = [];
		for (const { id, condition } of measures) {
			const read = await readCodes(engine, id);
			const same = counts.findIndex((column) => equal(column, read));
			columns.push({ id, condition, column: same < 0 ? counts.push(read) - 1 : same });
		}
		const absent = await absences(engine, [...indicators.keys()]);
		const header: CubeHeader = { format: CUBE_FORMAT, dimensions: held, measures: columns, absent, dropped };
		return encodeCube(header, [...keys, ...counts]);
	} finally {
		for (const table of made) await engine.exec(`DROP TABLE temp.${table}`);
	}
}

function memberTable(dimension: CubeDimension): string {
	return quoteIdent(`cube_members_${dimension}`);
}

/** Members in ascending order (texts by code point) numbered from 0, "none" last. */
function membersSql(dimension: CubeDimension): string {
	return `SELECT member, CAST(row_number() OVER (ORDER BY member NULLS LAST) - 1 AS INTEGER) AS code
FROM (SELECT DISTINCT ${quoteIdent(dimension)} AS member FROM facts)`;
}

/** One statement: a row a cell, codes and counts, sorted by day and then by category. */
export function cellsSql(dimensions: readonly CubeDimension[], measures: readonly Measure[]): string {
	const keys = dimensions.map(quoteIdent);
	const counts = measures.map(
		({ id, condition }) => `CAST(count(*) FILTER (WHERE ${condition}) AS INTEGER) AS ${quoteIdent(id)}`
	);
	const codes = dimensions.map((name, index) => `m${index}.code AS ${keys[index]}`);
	const joins = dimensions.map(
		(name, index) =>
			`JOIN ${memberTable(name)} AS m${index} ON c.${keys[index]} IS NOT DISTINCT FROM m${index}.member`
	);
	return `SELECT ${[...codes, ...measures.map(({ id }) => `c.${quoteIdent(id)}`)].join(', ')}
FROM (SELECT ${[...keys, ...counts].join(', ')} FROM facts GROUP BY ${keys.join(', ')}) AS c
${joins.join('\n')}
ORDER BY ${dimensions.map((_, index) => `m${index}.code`).join(', ')}`;
}

/** A column in the order of its table, which is the order it was sorted in when it was made. */
async function read(engine: Engine, table: string, name: string, order = ''): Promise<readonly Cell[]> {
	const column = quoteIdent(name);
	return (await engine.query(raw(`SELECT ${column} FROM temp.${table}${order}`))).column(name);
}

async function readCodes(engine: Engine, name: string): Promise<Codes> {
	return smallestCodes((await read(engine, 'cube_cells', name)) as readonly number[]);
}

function equal(a: Codes, b: Codes): boolean {
	return a.BYTES_PER_ELEMENT === b.BYTES_PER_ELEMENT && a.every((value, index) => value === b[index]);
}

function dayOf(cell: Cell): string | null {
	return cell === null ? null : isoDate(cell as number);
}

function textOf(cell: Cell): string | null {
	return cell === null ? null : String(cell);
}
