import type { Engine } from '#lib/engine/engine.ts';
import { ident, join, raw, sql, type Query } from '#lib/sql/sql.ts';
import type { IndicatorDefinition, Input } from './definition.ts';

/** Names of the inputs an indicator needs and the database does not have, as an office knows them. */
export async function absentInputs(engine: Engine, definition: IndicatorDefinition): Promise<string[]> {
	const tables = new Set(
		(await engine.query(sql`SELECT table_name FROM information_schema.tables`)).column('table_name')
	);
	const absent: string[] = [];
	for (const input of definition.requires) {
		if (!(await present(engine, input, tables))) absent.push(nameOf(input));
	}
	return absent;
}

async function present(engine: Engine, input: Input, tables: ReadonlySet<unknown>): Promise<boolean> {
	if (tables.has(input.table)) {
		if (input.empty) return true;
		const found = (await engine.query(sql`SELECT EXISTS (${someRow(input)}) AS found`)).column('found')[0];
		if (found === true || found === 1) return true;
	}
	return input.or !== undefined && (await present(engine, input.or, tables));
}

function someRow({ table, columns = [] }: Input): Query {
	const some = columns.map((column) => sql`${ident(column)} IS NOT NULL`);
	return sql`SELECT 1 FROM ${ident(table)} WHERE ${some.length === 0 ? raw('true') : join(some, ' OR ')}`;
}

function nameOf({ table, columns, from, or }: Input): string {
	const own = from ?? (columns ? columns.map((column) => `${table}.${column}`).join(' / ') : table);
	return or ? `${own} / ${nameOf(or)}` : own;
}
