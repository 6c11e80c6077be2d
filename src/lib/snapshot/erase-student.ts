import { sha256Hex } from '#lib/core/bytes.ts';
import { buildCube } from '#lib/cube/build.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { normalisedDossierId } from '#lib/indicators/dossier-id.ts';
import { factsSql } from '#lib/indicators/facts.ts';
import type { TableSpec } from '#lib/model/column.ts';
import type { LedgerEntry, Manifest } from '#lib/model/snapshot.ts';
import { tables } from '#lib/model/tables/index.ts';
import { literal, quoteIdent, raw, sql } from '#lib/sql/sql.ts';
import { withoutErased, type ErasedRow } from './erased-ledger.ts';
import { snapshotTables } from './tables.ts';

/** A snapshot without one student, beside its database, which the engine holds. */
export interface WithoutStudent {
	manifest: Manifest;
	cube: Uint8Array;
	ledger: LedgerEntry[];
	/** What the ledger's lines have to say otherwise. */
	erased: ErasedRow[];
}

export interface ErasedStudent {
	/** The student's pseudonym. */
	student: string;
	/** How the log of decisions names it (`rewards/freeze/erase.ts`). */
	studentHash: string;
}

/**
 * Fills the engine's empty current database with the tables of the attached database `before`, without the student, and works out anew what
 * follows from them (docs/decisions/0023-erasing-rewrites-the-dataset.md). Rows about the student are never written to it, so that none of
 * its blocks holds them. Rejects with AppError `engine_query_failed`.
 */
export async function eraseStudent(
	engine: Engine,
	before: string,
	{ student, studentHash }: ErasedStudent,
	of: { manifest: Manifest; ledger: readonly LedgerEntry[] }
): Promise<WithoutStudent> {
	const from = (table: string) => `${quoteIdent(before)}.${quoteIdent(table)}`;
	const present = await engine.query(
		sql`SELECT table_name AS name FROM duckdb_tables() WHERE database_name = ${before}`
	);
	const there = new Set(present.column('name'));
	const who = literal(student).text;
	const about = tables.flatMap((spec) => {
		const column = identifierOf(spec);
		return column !== null && there.has(spec.name) ? [{ table: spec.name, column: quoteIdent(column) }] : [];
	});

	await engine.exec(`CREATE TEMP TABLE erased_rows AS
		${about
			.map(
				({ table, column }) => `SELECT ${literal(table).text} AS "table", source_file AS file,
					coalesce(source_sheet, '') AS sheet, source_row AS "row" FROM ${from(table)} WHERE ${column} = ${who}`
			)
			.join('\nUNION ALL ')};
		CREATE TEMP TABLE own_dossiers AS
			SELECT ${normalisedDossierId('dossier_id')} AS match_id,
				bool_or(coalesce(role = 'filed' AND relation = 'self', false)) AS own
			FROM ${from('claims')} WHERE student = ${who} AND dossier_id IS NOT NULL GROUP BY 1;
		CREATE TEMP TABLE own_names AS
			SELECT DISTINCT name FROM ${from('students')} WHERE student = ${who} AND name IS NOT NULL`);
	for (const table of snapshotTables) {
		if (table === 'facts' || !there.has(table)) continue;
		const own = about.find((each) => each.table === table);
		const rows = own
			? `SELECT * FROM ${from(table)} WHERE ${own.column} IS DISTINCT FROM ${who}`
			: rowsAbout(table, from(table), who);
		await engine.exec(`CREATE OR REPLACE TABLE ${quoteIdent(table)} AS ${rows}`);
	}
	const erased = await engine.query(
		raw(`SELECT g."table", g.file, g.sheet, CAST(g."row" AS DOUBLE) AS "row", e.reason
			FROM erased_rows AS g LEFT JOIN ${from('ledger_exceptions')} AS e USING (file, sheet, "row") ORDER BY ALL`)
	);
	await engine.exec(
		`DROP TABLE temp.erased_rows; DROP TABLE temp.own_dossiers; DROP TABLE temp.own_names; ${factsSql()}`
	);
	const rows = erased.rows() as unknown as ErasedRow[];
	return {
		manifest: await manifestWithout(of.manifest, rows, studentHash),
		cube: await buildCube(engine),
		ledger: withoutErased(of.ledger, rows),
		erased: rows
	};
}

/** The column by which a table's rows are about one person, known by an identifier; null for a table that is not of that kind. */
function identifierOf({ name, columns }: TableSpec): string | null {
	if (name === 'dossiers') return null;
	return (
		columns.find(({ name: column, personal }) => personal && ['student', 'person'].includes(column))?.name ??
		null
	);
}

const personal = tables
	.find(({ name }) => name === 'dossiers')!
	.columns.filter((column) => column.personal)
	.map(({ name }) => quoteIdent(name));

/** What stays of a table whose rows are not a person's own. */
function rowsAbout(table: string, source: string, who: string): string {
	switch (table) {
		case 'dossiers':
		case 'dossiers_history':
			return dossiersSql(source, who);
		case 'ledger_exceptions':
			return exceptionsSql(source);
		default:
			return `SELECT * FROM ${source}`;
	}
}

/**
 * A dossier is the administration's and stays. What says that it is the student's goes: every personal cell where the student filed it for
 * itself, the student's name and number in others it claimed, and its number anywhere.
 */
function dossiersSql(table: string, who: string): string {
	const cells = personal.map(
		(
			cell
		) => `CASE WHEN ${cell} = ${who} OR own OR (own IS NOT NULL AND ${cell} IN (SELECT name FROM own_names))
			THEN NULL ELSE ${cell} END AS ${cell}`
	);
	return `SELECT * EXCLUDE (match_id, own) REPLACE (${cells.join(', ')}) FROM (
		SELECT d.*, o.match_id, o.own FROM ${table} AS d
			LEFT JOIN own_dossiers AS o ON o.match_id = ${normalisedDossierId('d.dossier_id')})`;
}

/** Rows taken out are told as such, in the place of what was said of them. */
function exceptionsSql(table: string): string {
	return `SELECT * FROM ${table} AS e ANTI JOIN erased_rows USING (file, sheet, "row")
		UNION ALL SELECT file, sheet, "row", "table", 'ignored', 'erased', '' FROM erased_rows`;
}

async function manifestWithout(
	manifest: Manifest,
	rows: readonly ErasedRow[],
	studentHash: string
): Promise<Manifest> {
	const left = { ...manifest.rows };
	for (const { table } of rows) left[table] = (left[table] ?? 0) - 1;
	const before = (manifest.erased ?? []).filter((each) => each.studentHash !== studentHash);
	const claims = rows.filter(({ table }) => table === 'claims').length;
	return {
		...manifest,
		rows: left,
		// The same files gave other contents before.
		snapshotHash: await sha256Hex(
			new TextEncoder().encode(`${manifest.snapshotHash}\nerased ${studentHash}`)
		),
		erased: [...before, { studentHash, claims }]
	};
}
