import type { Engine } from '#lib/engine/engine.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { hasTimeColumn, storedColumns } from './table-columns.ts';

/**
 * Creates, if it is not there, `typed_<table>`: rows of all sheets of a table, typed, with places and procedures still as written. `_input` is
 * the number of the sheet; `_rejected` and `_warned` are marks (sql/marks.ts).
 */
export async function createTyped(engine: Engine, table: TableSpec): Promise<void> {
	const columns = storedColumns(table).map(({ name, type }) => `${quoteIdent(name)} ${type}`);
	await engine.exec(`CREATE TABLE IF NOT EXISTS ${quoteIdent(`typed_${table.name}`)}
		(_input INTEGER, _row BIGINT, _rejected VARCHAR, _warned VARCHAR, ${columns.join(', ')})`);
}

/**
 * A sheet whose moments in a column are all at 00:00:00 was written by a system that keeps no time of day: there
 * the midnight is not known, and `<column>_has_time` becomes false.
 */
export async function settleTimes(engine: Engine, table: TableSpec): Promise<void> {
	const typed = quoteIdent(`typed_${table.name}`);
	for (const column of table.columns.filter(({ kind }) => kind === 'datetime')) {
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
