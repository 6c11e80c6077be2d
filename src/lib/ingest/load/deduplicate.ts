import type { Engine } from '#lib/engine/engine.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { tables } from '#lib/model/tables/index.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { keyExpressions, keySource } from './resolution.ts';
import { storedColumns } from './table-columns.ts';

/** States from which a dossier does not move on: 9, 10, 7, 8, 3 of the national numbering. */
const terminal = ['done', 'result_returned', 'withdrawn', 'stopped', 'not_accepted'];

/**
 * Fills `losers` (_input, _row, _reason) with the rows of `resolved_<table>` that give way to another row of the same key.
 * For dossiers the latest status stays: a withdrawal whose end has no day (docs/decisions/0025-an-undated-withdrawal-is-the-last-word.md),
 * else the latest known event, then terminal states over open ones, then the later file, then the later row; of identical rows the first stays (`same_row`) in the place of the last, so that a state told
 * again after another is the newest; a row with other content is `superseded`.
 * In other tables the first row stays (`duplicate_key`).
 */
export async function findDuplicates(engine: Engine, table: TableSpec): Promise<void> {
	const key = keyExpressions(table).join(', ');
	// Rows are laid side by side only where a key is there twice: most files have none.
	await engine.exec(`CREATE OR REPLACE TEMP TABLE repeated_keys AS
		SELECT hash(${key}) AS key FROM ${quoteIdent(keySource(table))} WHERE _rejected IS NULL GROUP BY 1 HAVING count(*) > 1`);
	if ((await countRows(engine, 'repeated_keys')) === 0) {
		await engine.exec('CREATE OR REPLACE TEMP TABLE losers (_input INTEGER, _row BIGINT, _reason VARCHAR)');
	} else {
		await engine.exec(`CREATE OR REPLACE TEMP TABLE repeated AS SELECT * FROM ${quoteIdent(`resolved_${table.name}`)}
			WHERE _rejected IS NULL AND hash(${key}) IN (SELECT key FROM repeated_keys)`);
		await engine.exec(table.name === 'dossiers' ? supersededSql(table, key) : firstKeptSql(key));
		await engine.exec('DROP TABLE temp.repeated');
	}
	await engine.exec('DROP TABLE temp.repeated_keys');
}

function firstKeptSql(key: string): string {
	return `CREATE OR REPLACE TEMP TABLE losers AS
		SELECT _input, _row, 'duplicate_key' AS _reason FROM repeated
		QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY _input, _row) > 1`;
}

function supersededSql(table: TableSpec, key: string): string {
	const all = storedColumns(table)
		.map(({ name }) => quoteIdent(name))
		.join(', ');
	const moments = table.columns
		.filter((column) => column.kind === 'datetime' && column.name !== 'due_at')
		.map((column) => quoteIdent(column.name))
		.join(', ');
	const isTerminal = `coalesce(status IN (${terminal.map((state) => `'${state}'`).join(', ')}), false)`;
	const isUndatedWithdrawal = `coalesce(status = 'withdrawn', false) AND finished_at IS NULL AND returned_at IS NULL`;
	return `CREATE OR REPLACE TEMP TABLE losers AS
		WITH copies AS (
			SELECT *, row_number() OVER (PARTITION BY ${all} ORDER BY _input, _row) AS copy,
				max({'i': _input, 'r': _row}) OVER (PARTITION BY ${all}) AS latest FROM repeated
		), ranked AS (
			SELECT _input, _row, copy, row_number() OVER (PARTITION BY ${key}
				ORDER BY least(copy, 2), ${isUndatedWithdrawal} DESC, greatest(${moments}) DESC, ${isTerminal} DESC, latest DESC) AS place
			FROM copies
		)
		SELECT _input, _row, CASE WHEN copy > 1 THEN 'same_row' ELSE 'superseded' END AS _reason
		FROM ranked WHERE place > 1`;
}

/** Rows in a table. */
export async function countRows(engine: Engine, table: string): Promise<number> {
	const counted = await engine.query(raw(`SELECT count(*) AS n FROM ${quoteIdent(table)}`));
	return Number(counted.column('n')[0]);
}

/** Rows in every table of the model. */
export async function countTables(engine: Engine): Promise<Record<string, number>> {
	const counts = tables.map(
		({ name }) => `(SELECT count(*) FROM ${quoteIdent(name)}) AS ${quoteIdent(name)}`
	);
	const [row = {}] = (await engine.query(raw(`SELECT ${counts.join(', ')}`))).rows();
	return Object.fromEntries(tables.map(({ name }) => [name, Number(row[name])]));
}
