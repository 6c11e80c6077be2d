import type { Engine } from '#lib/engine/engine.ts';
import type { Cell, Table } from '#lib/engine/table.ts';
import { raw, sql, type Query } from '#lib/sql/sql.ts';
import type { Decision } from '../decisions/decisions.ts';
import { candidateIds, findCandidates, type Candidates } from '../match/candidates.ts';
import type { RowSource, TallyRows } from '../rows.ts';

export interface SnapshotRows extends TallyRows {
	candidates: ReadonlyMap<string, Candidates>;
	/** Dossiers looked through. */
	dossierCount: number;
	claimsLeftOut: number;
}

/**
 * Reads from a snapshot's tables what a tally stands on. Of the dossiers all ids are read, and the rows of those that a
 * claim or a decision points at. Rejects with AppError `engine_query_failed` or `cancelled`.
 */
export async function readSnapshotRows(
	engine: Engine,
	decisions: readonly Decision[],
	options: { signal?: AbortSignal } = {}
): Promise<SnapshotRows> {
	const ask = (query: Query) => engine.query(query, options);
	const claims = rowsOf<TallyRows['claims'][number]>(
		await ask(
			raw(
				`SELECT claim, student, dossier_id, procedure_name, done_on, relation, role, consent, ${place} FROM claims`
			)
		)
	);
	const ids = (await ask(raw('SELECT dossier_id FROM dossiers'))).column('dossier_id') as string[];
	const named = decisions.flatMap((entry) => ('dossier' in entry && entry.dossier ? [entry.dossier] : []));
	const candidates = findCandidates(
		claims.map(({ dossier_id }) => dossier_id),
		ids
	);
	const needed = [...new Set([...candidateIds(candidates), ...named])];
	const moved = await ask(raw("SELECT count(*) AS n FROM duckdb_tables() WHERE table_name = 'transfers'"));
	const leftOut = await ask(
		raw(
			`SELECT CAST(count(*) AS DOUBLE) AS n FROM ledger_exceptions WHERE "table" = 'claims' AND outcome IN ('rejected', 'duplicate')`
		)
	);
	return {
		claims,
		candidates,
		dossierCount: ids.length,
		claimsLeftOut: Number(leftOut.column('n')[0]),
		dossiers: rowsOf(await ask(dossiersQuery(needed))),
		students: rowsOf(
			await ask(raw('SELECT student, class, grade, school, consent, enrolment_state FROM students'))
		),
		// A snapshot older than this table has no transfers.
		transfers:
			Number(moved.column('n')[0]) === 0
				? []
				: rowsOf(await ask(raw('SELECT student, moved_on, from_school, to_school, to_class FROM transfers'))),
		attendance: rowsOf(
			await ask(raw('SELECT student, session, held_on, mark FROM attendance JOIN sessions USING (session)'))
		),
		schools: rowsOf(await ask(raw('SELECT code, name, enrolled_in_scope FROM schools'))),
		procedures: rowsOf(await ask(raw('SELECT DISTINCT code, name FROM procedures'))),
		trainers: (await ask(raw('SELECT DISTINCT trainer FROM sessions WHERE trainer IS NOT NULL'))).column(
			'trainer'
		) as string[]
	};
}

const place = 'source_file, source_sheet, CAST(source_row AS DOUBLE) AS source_row';

/** Ids hold no line break (the import folds white space), so that one parameter can carry any number of them. */
function dossiersQuery(ids: readonly string[]): Query {
	return sql`WITH wanted AS (SELECT unnest(string_split(${ids.join('\n')}, chr(10))) AS dossier_id),
		done AS (
			SELECT DISTINCT dossier_id FROM dossiers_history WHERE status IN ('done', 'result_returned')
		)
		SELECT
			dossier_id, procedure_code, procedure_name, channel,
			CAST(coalesce(submitted_at, accepted_at) AS DATE) AS filed_on,
			CAST(least(finished_at, returned_at) AS DATE) AS result_on,
			status, is_practice, filer, phone, id_number,
			dossier_id IN (SELECT dossier_id FROM done) AS was_done,
			source_file, source_sheet, CAST(source_row AS DOUBLE) AS source_row
		FROM dossiers WHERE dossier_id IN (SELECT dossier_id FROM wanted)`;
}

/** Rows as objects, with where each was written as one `source`. The columns asked for are those of the type. */
function rowsOf<Row>(table: Table): Row[] {
	return table.rows().map((row) => {
		const { source_file: file, source_sheet: sheet, source_row: number, ...rest } = row;
		const source: RowSource | undefined =
			file === undefined ? undefined : { file: text(file), sheet: text(sheet), row: Number(number) };
		return { ...rest, ...(source ? { source } : {}) } as Row;
	});
}

function text(cell: Cell | undefined): string {
	return cell === null || cell === undefined ? '' : String(cell);
}
