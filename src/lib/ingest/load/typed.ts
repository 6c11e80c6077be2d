import type { Engine } from '#lib/engine/engine.ts';
import type { ColumnSpec, TableSpec } from '#lib/model/column.ts';
import { quoteIdent, raw, sql } from '#lib/sql/sql.ts';
import { hasTimeColumn, storedColumns } from './table-columns.ts';

/**
 * Creates, if it is not there, `typed_<table>`: rows of all sheets of a table, typed, with places and procedures still
 * as written, in the order of sheets and rows. `_input` is the number of the sheet; `_rejected` and `_warned` are marks (sql/marks.ts), and
 * `_unseen` labels that were not known while a plain file was read. Of the table's own
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
	const own = storedColumns({ ...table, columns: [...new Set(planned)] });
	const columns = grouped ? [...own, { name: '_group', type: 'VARCHAR' }] : own;
	const marks = '_input INTEGER, _row BIGINT, _rejected VARCHAR, _warned VARCHAR, _unseen VARCHAR';
	await engine.exec(
		[
			`CREATE TEMP TABLE IF NOT EXISTS ${typed} (${[marks, ...columns.map(({ name, type }) => `${quoteIdent(name)} ${type}`)].join(', ')})`,
			...columns.map(
				({ name, type }) => `ALTER TABLE ${typed} ADD COLUMN IF NOT EXISTS ${quoteIdent(name)} ${type}`
			)
		].join(';\n')
	);
}

/**
 * Numbers the rows that the engine read from a file itself: records from 1 with the header on record 1, so that the
 * first row of data is 2. DuckDB keeps the order of the file, and a row's place is known once it is in.
 */
export async function numberRows(engine: Engine, table: TableSpec, input: number): Promise<void> {
	const typed = quoteIdent(`typed_${table.name}`);
	await engine.exec(`UPDATE ${typed} SET _row = rowid - (SELECT min(rowid) FROM ${typed} WHERE _input = ${input}) + 2
		WHERE _input = ${input}`);
}

/** Takes back the rows of a sheet. */
export async function forgetRows(engine: Engine, table: TableSpec, input: number): Promise<void> {
	await engine.exec(`DELETE FROM ${quoteIdent(`typed_${table.name}`)} WHERE _input = ${input}`);
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
	const moments = table.columns.filter(({ kind, name }) => kind === 'datetime' && there.has(name));
	const columns = await perhapsMidnights(engine, table, moments);
	if (columns.length === 0) return;
	const midnights = columns.map((column, index) => {
		return `count(*) FILTER (WHERE ${quoteIdent(hasTimeColumn(column))}) > 1
			AND count(*) FILTER (WHERE ${laterThanMidnight(column)}) = 0 AS m${index}`;
	});
	const found = await engine.query(
		raw(`SELECT _input, ${midnights.join(', ')} FROM ${typed} GROUP BY _input ORDER BY _input`)
	);
	for (const row of found.rows()) {
		for (const [index, column] of columns.entries()) {
			if (row[`m${index}`] !== true) continue;
			const hasTime = quoteIdent(hasTimeColumn(column));
			await engine.exec(
				`UPDATE ${typed} SET ${hasTime} = false WHERE _input = ${Number(row._input)} AND ${hasTime}`
			);
		}
	}
}

/**
 * The columns in which some sheet may have nothing but midnights. Where a table comes from one sheet or a few, the first
 * row with another time of day tells, and the engine looks no further.
 */
async function perhapsMidnights(
	engine: Engine,
	table: TableSpec,
	columns: readonly ColumnSpec[]
): Promise<readonly ColumnSpec[]> {
	if (columns.length === 0) return [];
	const typed = quoteIdent(`typed_${table.name}`);
	const met = await engine.query(raw(`SELECT DISTINCT _input FROM ${typed} ORDER BY _input`));
	const inputs = met.column('_input').map(Number);
	if (inputs.length > FEW_SHEETS) return columns;
	const late: ColumnSpec[] = [];
	for (const column of columns) {
		const timed = inputs.map(
			(input) => `EXISTS (SELECT 1 FROM ${typed} WHERE _input = ${input} AND ${laterThanMidnight(column)})`
		);
		const asked = await engine.query(raw(`SELECT ${[...timed, 'true'].join(' AND ')} AS timed`));
		if (asked.column('timed')[0] !== true) late.push(column);
	}
	return late;
}

/** SQL of a moment with a time of day that is not midnight. */
function laterThanMidnight(column: ColumnSpec): string {
	const [moment, hasTime] = [quoteIdent(column.name), quoteIdent(hasTimeColumn(column))];
	return `${hasTime} AND epoch_us(${moment}) % ${MICROSECONDS_A_DAY} <> 0`;
}

const FEW_SHEETS = 4;
const MICROSECONDS_A_DAY = 86_400_000_000;
