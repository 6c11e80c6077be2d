import type { Engine } from '#lib/engine/engine.ts';
import type { Cell, Table } from '#lib/engine/table.ts';
import { raw, sql, type Query } from '#lib/sql/sql.ts';
import type { Decision } from '../decisions/decisions.ts';
import { namedDossiers } from '../decisions/named-dossiers.ts';
import { candidatesAmong, type Candidates } from '../match/candidates.ts';
import type {
	AttendanceRow,
	ClaimRow,
	DossierRow,
	ProcedureRow,
	RowSource,
	SchoolRow,
	StudentRow,
	TallyRows,
	TransferRow
} from '../rows.ts';

export interface SnapshotRows extends TallyRows {
	candidates: ReadonlyMap<string, Candidates>;
	/** Dossiers looked through. */
	dossierCount: number;
	claimsLeftOut: number;
}

export interface ReadOptions {
	signal?: AbortSignal;
	/** Hears how much is read, in [0, 1]. */
	onProgress?: (share: number) => void;
}

/**
 * Reads from a snapshot's tables what a tally stands on. Of the dossiers all ids are read, and the rows of those that a
 * claim or a decision points at. Rejects with AppError `engine_query_failed` or `cancelled`.
 */
export async function readSnapshotRows(
	engine: Engine,
	decisions: readonly Decision[],
	{ signal, onProgress = () => undefined }: ReadOptions = {}
): Promise<SnapshotRows> {
	const ask: Ask = (query) => engine.query(query, { whole: true, ...(signal ? { signal } : {}) });
	// All asked at once: the engine, which has a thread of its own, goes from one to the next while this one works.
	const asked = {
		claims: ask(raw(claimsQuery)),
		ids: ask(raw(idsQuery)),
		claimed: ask(raw(`${dossiersQuery} WHERE dossier_id IN (SELECT dossier_id FROM claims)`)),
		rest: restOf(ask)
	};
	// Heard below, or not at all where another has failed before.
	for (const each of Object.values(asked)) each.catch(() => undefined);
	const claims = claimRows(await asked.claims);
	onProgress(0.25);
	const ids = await asked.ids;
	onProgress(0.4);
	const candidates = candidatesAmong(
		claims.map(({ dossier_id }) => dossier_id),
		ids.column('ids') as string[]
	);
	onProgress(0.7);
	const others = otherIds(claims, candidates, namedDossiers(decisions));
	const more = ask(
		sql`${raw(dossiersQuery)} WHERE dossier_id IN (SELECT unnest(string_split(${others.join('\n')}, chr(10))))`
	);
	more.catch(() => undefined);
	const claimed = dossierRows(await asked.claimed);
	onProgress(0.85);
	return {
		...(await asked.rest),
		claims,
		candidates,
		dossierCount: ids.column('n').reduce<number>((sum, n) => sum + Number(n), 0),
		dossiers: [...claimed, ...dossierRows(await more)]
	};
}

type Ask = (query: Query) => Promise<Table>;

/** The smaller tables. */
async function restOf(
	ask: Ask
): Promise<Omit<SnapshotRows, 'claims' | 'candidates' | 'dossiers' | 'dossierCount'>> {
	const rows = async <Row>(text: string) => (await ask(raw(text))).rows() as Row[];
	const [[leftOut], students, transfers, attendance, schools, procedures, trainers] = await Promise.all([
		rows<{ n: number }>(leftOutQuery),
		rows<StudentRow>('SELECT student, class, grade, school, consent, enrolment_state FROM students'),
		hasTransfers(ask).then((has) =>
			has
				? rows<TransferRow>('SELECT student, moved_on, from_school, to_school, to_class FROM transfers')
				: []
		),
		rows<AttendanceRow>(
			'SELECT student, session, held_on, mark FROM attendance JOIN sessions USING (session)'
		),
		rows<SchoolRow>('SELECT code, name, enrolled_in_scope FROM schools'),
		rows<ProcedureRow>('SELECT DISTINCT code, name FROM procedures'),
		ask(raw('SELECT DISTINCT trainer FROM sessions WHERE trainer IS NOT NULL'))
	]);
	return {
		claimsLeftOut: leftOut?.n ?? 0,
		students,
		transfers,
		attendance,
		schools,
		procedures,
		trainers: trainers.column('trainer') as string[]
	};
}

const place = 'source_file, source_sheet, CAST(source_row AS DOUBLE) AS source_row';
const claimsQuery = `SELECT claim, student, dossier_id, procedure_name, done_on, relation, role, consent, ${place} FROM claims`;
/** All ids in a few long texts (`match/id-list.ts`): ids hold no line break, the import folds white space. */
const idsQuery = `SELECT string_agg(dossier_id, chr(10)) AS ids, CAST(count(*) AS DOUBLE) AS n
	FROM dossiers GROUP BY hash(dossier_id) % 8`;
const leftOutQuery = `SELECT CAST(count(*) AS DOUBLE) AS n FROM ledger_exceptions
	WHERE "table" = 'claims' AND outcome IN ('rejected', 'duplicate') AND reason <> 'came_back'`;

/** Dossiers by what stands after it. Whether one was done before is in its history. */
const dossiersQuery = `SELECT
		dossier_id, procedure_code, procedure_name, channel,
		CAST(coalesce(submitted_at, accepted_at) AS DATE) AS filed_on,
		CAST(least(finished_at, returned_at) AS DATE) AS result_on,
		status, is_practice, filer, phone, id_number,
		dossier_id IN (
			SELECT dossier_id FROM dossiers_history WHERE status IN ('done', 'result_returned')
		) AS was_done,
		source_file, source_sheet, CAST(source_row AS DOUBLE) AS source_row
	FROM dossiers`;

/** A snapshot older than this table has no transfers. */
async function hasTransfers(ask: Ask): Promise<boolean> {
	const found = await ask(raw("SELECT 1 FROM duckdb_tables() WHERE table_name = 'transfers' LIMIT 1"));
	return found.rowCount > 0;
}

/** Dossiers wanted beside those whose id a claim writes to the letter, which the engine finds by itself. */
function otherIds(
	claims: readonly ClaimRow[],
	candidates: ReadonlyMap<string, Candidates>,
	named: readonly string[]
): string[] {
	const written = new Set(claims.map(({ dossier_id }) => dossier_id));
	const others = new Set<string>();
	const want = (id: string) => {
		if (!written.has(id)) others.add(id);
	};
	for (const { exact, near } of candidates.values()) {
		exact.forEach(want);
		near.forEach(want);
	}
	named.forEach(want);
	return [...others];
}

// Of claims and dossiers there may be some hundred thousand: their rows are made column by column, in one shape.

function claimRows(table: Table): ClaimRow[] {
	const text = textOf(table);
	const [claim, student, dossier, procedure, relation, role] = [
		text('claim'),
		text('student'),
		text('dossier_id'),
		text('procedure_name'),
		text('relation'),
		text('role')
	];
	const done = table.column('done_on') as (number | null)[];
	const consent = table.column('consent') as (boolean | null)[];
	const sourceAt = sourceOf(table);
	return Array.from({ length: table.rowCount }, (_, at) => ({
		claim: claim[at] ?? '',
		student: student[at] ?? '',
		dossier_id: dossier[at] ?? null,
		procedure_name: procedure[at] ?? null,
		done_on: done[at] ?? null,
		relation: relation[at] ?? null,
		role: role[at] ?? null,
		consent: consent[at] ?? null,
		source: sourceAt(at)
	}));
}

function dossierRows(table: Table): DossierRow[] {
	const text = textOf(table);
	const [id, code, name, channel, status, filer, phone, number] = [
		text('dossier_id'),
		text('procedure_code'),
		text('procedure_name'),
		text('channel'),
		text('status'),
		text('filer'),
		text('phone'),
		text('id_number')
	];
	const filed = table.column('filed_on') as (number | null)[];
	const result = table.column('result_on') as (number | null)[];
	const practice = table.column('is_practice') as (boolean | null)[];
	const done = table.column('was_done');
	const sourceAt = sourceOf(table);
	return Array.from({ length: table.rowCount }, (_, at) => ({
		dossier_id: id[at] ?? '',
		procedure_code: code[at] ?? null,
		procedure_name: name[at] ?? null,
		channel: channel[at] ?? null,
		filed_on: filed[at] ?? null,
		result_on: result[at] ?? null,
		status: status[at] ?? null,
		is_practice: practice[at] ?? null,
		filer: filer[at] ?? null,
		phone: phone[at] ?? null,
		id_number: number[at] ?? null,
		was_done: done[at] === true,
		source: sourceAt(at)
	}));
}

function textOf(table: Table): (name: string) => readonly (string | null)[] {
	return (name) => table.column(name) as (string | null)[];
}

function sourceOf(table: Table): (at: number) => RowSource {
	const [file, sheet, row] = ['source_file', 'source_sheet', 'source_row'].map((name) => table.column(name));
	const words = (cell: Cell | undefined) => (cell === null || cell === undefined ? '' : String(cell));
	return (at) => ({ file: words(file?.[at]), sheet: words(sheet?.[at]), row: Number(row?.[at]) });
}
