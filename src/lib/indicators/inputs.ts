import type { Engine } from '#lib/engine/engine.ts';
import type { Dimension } from '#lib/model/dimensions.ts';
import { ident, join, sql, type Query } from '#lib/sql/sql.ts';
import type { IndicatorDefinition, Input } from './definition.ts';

/** What a question needs for being cut by or filtered on a dimension, where not every office records it. */
const dimensionInputs: Partial<Record<Dimension, Input>> = {
	neighbourhood: { table: 'facts', columns: ['neighbourhood'], from: 'dossiers.neighbourhood' }
};

/** Names of the inputs that an indicator, cut by dimensions, needs and the database does not have, as an office knows them. */
export async function absentInputs(
	engine: Engine,
	definition: IndicatorDefinition,
	dimensions: Iterable<Dimension> = []
): Promise<string[]> {
	const inputs = new Set(definition.requires);
	for (const dimension of dimensions) {
		const input = dimensionInputs[dimension];
		if (input) inputs.add(input);
	}
	return absentAmong(engine, [...inputs]);
}

/** Whether the database has what cutting by a dimension needs. */
export async function hasDimension(engine: Engine, dimension: Dimension): Promise<boolean> {
	const input = dimensionInputs[dimension];
	return input === undefined || (await absentAmong(engine, [input])).length === 0;
}

async function absentAmong(engine: Engine, inputs: readonly Input[]): Promise<string[]> {
	const columns = await columnsByTable(engine);
	const absent: string[] = [];
	for (const input of inputs) {
		if (!(await present(engine, input, columns))) absent.push(nameOf(input));
	}
	return absent;
}

/** Of each table its columns: a snapshot of an earlier version may lack some. */
async function columnsByTable(engine: Engine): Promise<Map<string, Set<string>>> {
	const listed = await engine.query(sql`SELECT table_name, column_name FROM information_schema.columns`);
	const columns = new Map<string, Set<string>>();
	for (const { table_name, column_name } of listed.rows()) {
		const table = String(table_name);
		columns.set(table, (columns.get(table) ?? new Set()).add(String(column_name)));
	}
	return columns;
}

async function present(
	engine: Engine,
	input: Input,
	columns: ReadonlyMap<string, ReadonlySet<string>>
): Promise<boolean> {
	const there = columns.get(input.table);
	if (there) {
		if (input.empty) return true;
		const some = someRow(input, there);
		const found = some && (await engine.query(sql`SELECT EXISTS (${some}) AS found`)).column('found')[0];
		if (found === true || found === 1) return true;
	}
	return input.or !== undefined && (await present(engine, input.or, columns));
}

/** A row of the input with a value; null where the table has none of its columns. */
function someRow({ table, columns }: Input, there: ReadonlySet<string>): Query | null {
	if (!columns) return sql`SELECT 1 FROM ${ident(table)}`;
	const some = columns
		.filter((column) => there.has(column))
		.map((column) => sql`${ident(column)} IS NOT NULL`);
	return some.length === 0 ? null : sql`SELECT 1 FROM ${ident(table)} WHERE ${join(some, ' OR ')}`;
}

function nameOf({ table, columns, from, or }: Input): string {
	const own = from ?? (columns ? columns.map((column) => `${table}.${column}`).join(' / ') : table);
	return or ? `${own} / ${nameOf(or)}` : own;
}
