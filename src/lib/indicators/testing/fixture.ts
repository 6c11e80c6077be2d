import type { Engine } from '#lib/engine/engine.ts';
import type { ColumnKind } from '#lib/model/column.ts';
import { tables, tableSpec } from '#lib/model/tables/index.ts';
import { join, quoteIdent, raw, sql, type SqlValue } from '#lib/sql/sql.ts';
import { factsSql } from '../facts.ts';

export type FixtureRow = Readonly<Record<string, SqlValue>>;

/** Rows by table; a datetime written with a time of day (`2017-03-06 14:30`) gets its `_has_time` companion. */
export type Fixture = Readonly<Record<string, readonly FixtureRow[]>>;

/** Creates every table of the model (empty unless the fixture fills it) and then `facts`. */
export async function loadFixture(engine: Engine, fixture: Fixture): Promise<void> {
	for (const table of tables) await engine.exec(createTable(table.name));
	await engine.exec('CREATE OR REPLACE TABLE dossiers_history AS FROM dossiers');
	await engine.exec(
		`CREATE OR REPLACE TABLE ledger_exceptions (file VARCHAR, sheet VARCHAR, "row" BIGINT, "table" VARCHAR,
			outcome VARCHAR, reason VARCHAR, detail VARCHAR)`
	);
	for (const [table, rows] of Object.entries(fixture)) {
		for (const row of rows) await insert(engine, table, row);
	}
	await engine.exec(factsSql());
}

function createTable(name: string): string {
	const columns = (tableSpec(name)?.columns ?? []).flatMap((column) => {
		const own = `${quoteIdent(column.name)} ${sqlTypes[column.kind]}`;
		return column.kind === 'datetime' ? [own, `${quoteIdent(`${column.name}_has_time`)} BOOLEAN`] : [own];
	});
	return `CREATE OR REPLACE TABLE ${quoteIdent(name)} (${columns.join(', ')})`;
}

async function insert(engine: Engine, table: string, row: FixtureRow): Promise<void> {
	const cells = Object.entries(row).flatMap(([name, value]) => {
		const spec = tableSpec(table === 'dossiers_history' ? 'dossiers' : table)?.columns.find(
			(column) => column.name === name
		);
		if (!spec) throw new RangeError(`no column ${table}.${name}`);
		const own = { name, value: sql`CAST(${value} AS ${raw(sqlTypes[spec.kind])})` };
		if (spec.kind !== 'datetime' || value === null) return [own];
		return [own, { name: `${name}_has_time`, value: sql`${String(value).length > 10}` }];
	});
	await engine.query(
		sql`INSERT INTO ${raw(quoteIdent(table))} (${raw(cells.map((cell) => quoteIdent(cell.name)).join(', '))})
			VALUES (${join(cells.map((cell) => cell.value))})`
	);
}

const sqlTypes: Record<ColumnKind, string> = {
	text: 'VARCHAR',
	enum: 'VARCHAR',
	ward: 'VARCHAR',
	school: 'VARCHAR',
	procedure_code: 'VARCHAR',
	office: 'VARCHAR',
	integer: 'BIGINT',
	decimal: 'DOUBLE',
	boolean: 'BOOLEAN',
	date: 'DATE',
	datetime: 'TIMESTAMP'
};
