import type { Engine } from '#lib/engine/engine.ts';
import type { ColumnSpec, TableSpec } from '#lib/model/column.ts';
import { quoteIdent, raw, sql } from '#lib/sql/sql.ts';
import { hasTimeColumn, storedColumns } from './table-columns.ts';

/**
 * Creates, if it is not there, `typed_<table>`: rows of all sheets of a table, typed, with places and procedures still
 * as written. `_input` is the number of the sheet; `_rejected` and `_warned` are marks (sql/marks.ts). Of the table's own
 * columns it has those some sheet has had: columns of nothing cost as much as others. `_group`: the banner above the row, once a
 * sheet of a table with wards has had banners.
 */
export async function createTyped(
	engine: Engine,
	table: TableSpec,
	planned: readonly ColumnSpec[],
	grouped: boolean
): Promise<void> {
	const typed = quoteIdent(`typed_${table.name}`);
	await engine.exec(`CREATE TEMP TABLE IF NOT EXISTS ${typed}
		(_input INTEGER, _row BIGINT, _rejected VARCHAR, _warned VARCHAR)`);
	const own = storedColumns({ ...table, columns: planned });
	for (const { name, type } of grouped ? [...own, { name: '_group', type: 'VARCHAR' }] : own) {
		await engine.exec(`ALTER TABLE ${typed} ADD COLUMN IF NOT EXISTS ${quoteIdent(name)} ${type}`);
	}
}

/** Columns that `typed_<table>` has. */
export async function typedColumns(engine: Engine, table: TableSpec): Promise<ReadonlySet<string>> {
	const found = await engine.query(
		sql`SELECT column_name FROM duckdb_columns() WHERE database_name = 'temp' AND table_name = ${`typed_${table.name}`}`
	);
	return new Set(found.column('column_name').map(String));
}

/**
 * A sheet whose moments in a column are all at 00:00:00 was written by a system that keeps no time of day: there
 * the midnight is not known, and `<column>_has_time` becomes false.
 */
export async function settleTimes(engine: Engine, table: TableSpec): Promise<void> {
	const typed = quoteIdent(`typed_${table.name}`);
	const there = await typedColumns(engine, table);
	for (const column of table.columns) {
		if (column.kind !== 'datetime' || !there.has(column.name)) continue;
		const [moment, hasTime] = [quoteIdent(column.name), quoteIdent(hasTimeColumn(column))];
		const found = await engine.query(
			raw(`SELECT _input FROM ${typed} WHERE ${hasTime} GROUP BY _input
				HAVING count(*) > 1 AND count(*) FILTER (WHERE ${moment} <> date_trunc('day', ${moment})) = 0`)
		);
		for (const input of found.column('_input')) {
			await engine.exec(
				`UPDATE ${typed} SET ${hasTime} = false WHERE _input = ${Number(input)} AND ${hasTime}`
			);
		}
	}
}
