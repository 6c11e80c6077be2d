import { isoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { numberCell, textCell, type Cell } from '#lib/engine/table.ts';
import { hasDimension } from '#lib/indicators/inputs.ts';
import { tableBalances } from '#lib/model/ledger-balance.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { raw, sql, type Query } from '#lib/sql/sql.ts';
import type {
	ClaimedFigure,
	DatasetContext,
	Ledger,
	Member,
	ProcedureMember,
	SchoolMember,
	Session,
	Target,
	WardMember
} from './context.ts';

type Row = Record<string, Cell>;

/**
 * Reads names, targets and sessions of an opened snapshot, and adds up its ledger by tables. Works on any engine; a table the snapshot does not have gives an
 * empty list, because a dataset need not have schools or targets. Rejects with what the engine rejects with.
 */
export async function readContext(
	engine: Engine,
	manifest: Manifest,
	ledger: Ledger
): Promise<DatasetContext> {
	const present = new Set(
		(await engine.query(raw('SELECT DISTINCT table_name AS name FROM information_schema.tables'))).column(
			'name'
		)
	);
	// One at a time: an engine runs queries first in, first out.
	const rows = async (tables: readonly string[], query: Query): Promise<Row[]> =>
		tables.every((table) => present.has(table)) ? (await engine.query(query)).rows() : [];

	const wards = (await rows(['facts', 'units'], wardQuery(manifest.asOf))).map(wardOf);
	const schools = (await rows(['facts', 'schools'], raw(SCHOOLS))).map(schoolOf);
	const procedures = (await rows(['facts', 'procedures'], procedureQuery(manifest.asOf))).map(procedureOf);
	const fields = (await rows(['facts'], raw(membersOf('field')))).map(memberOf);
	const units = (await rows(['facts'], raw(membersOf('unit')))).map(memberOf);
	const neighbourhoods = await hasDimension(engine, 'neighbourhood');
	const targets = (
		await rows(['targets'], raw('SELECT * FROM targets ORDER BY indicator, scope, period'))
	).map(targetOf);
	const sessions = (await rows(['sessions'], raw('SELECT * FROM sessions ORDER BY held_on, session'))).map(
		sessionOf
	);
	const claimedFigures = (await rows(['claimed_figures'], raw('SELECT * FROM claimed_figures'))).map(
		claimedOf
	);
	const balances = tableBalances(ledger);
	return {
		manifest,
		wards,
		schools,
		procedures,
		fields,
		units,
		neighbourhoods,
		targets,
		sessions,
		claimedFigures,
		balances
	};
}

/** Wards that have dossiers, by the name in force on the as-of date or, for a code that has ended, its last one. */
const wardQuery = (asOf: string): Query => sql`
	WITH counted AS (SELECT ward AS code, count(*) AS dossiers FROM facts WHERE ward IS NOT NULL GROUP BY ward),
	named AS (
		SELECT code, arg_max(name, valid_from) AS name, arg_max(population, valid_from) AS population
		FROM units WHERE kind = 'ward' AND valid_from <= CAST(${asOf} AS DATE) GROUP BY code
	)
	SELECT c.code, coalesce(n.name, c.code) AS name, c.dossiers, n.population
	FROM counted c LEFT JOIN named n USING (code) ORDER BY c.code`;

const SCHOOLS = `
	SELECT s.code, s.name, s.level, s.ownership, s.ward, s.enrolled_in_scope, count(f.dossier_id) AS dossiers
	FROM schools s LEFT JOIN facts f ON f.school = s.code
	GROUP BY ALL ORDER BY s.code`;

const procedureQuery = (asOf: string): Query => sql`
	WITH counted AS (SELECT "procedure" AS code, count(*) AS dossiers FROM facts WHERE "procedure" IS NOT NULL GROUP BY ALL),
	named AS (
		SELECT code, arg_max(name, valid_from) AS name, arg_max(field, valid_from) AS field,
			arg_max(online_level, valid_from) AS online_level, arg_max(statutory_days, valid_from) AS statutory_days,
			arg_max(has_fee, valid_from) AS has_fee
		FROM procedures WHERE valid_from <= CAST(${asOf} AS DATE) GROUP BY code
	)
	SELECT c.code, coalesce(n.name, c.code) AS name, c.dossiers, n.field, n.online_level, n.statutory_days, n.has_fee
	FROM counted c LEFT JOIN named n USING (code) ORDER BY c.code`;

const membersOf = (column: 'field' | 'unit') => `
	SELECT ${column} AS code, ${column} AS name, count(*) AS dossiers
	FROM facts WHERE ${column} IS NOT NULL GROUP BY ALL ORDER BY 1`;

const boolean = (cell: Cell | undefined): boolean | null => (typeof cell === 'boolean' ? cell : null);

function memberOf(row: Row): Member {
	return { code: String(row['code']), name: String(row['name']), dossiers: numberCell(row['dossiers']) ?? 0 };
}

function wardOf(row: Row): WardMember {
	return { ...memberOf(row), population: numberCell(row['population']) };
}

function schoolOf(row: Row): SchoolMember {
	return {
		...memberOf(row),
		level: textCell(row['level']),
		ownership: textCell(row['ownership']),
		ward: textCell(row['ward']),
		enrolled: numberCell(row['enrolled_in_scope'])
	};
}

function procedureOf(row: Row): ProcedureMember {
	return {
		...memberOf(row),
		field: textCell(row['field']),
		onlineLevel: textCell(row['online_level']),
		statutoryDays: numberCell(row['statutory_days']),
		hasFee: boolean(row['has_fee'])
	};
}

function targetOf(row: Row): Target {
	return {
		indicator: String(row['indicator']),
		scope: String(row['scope']),
		period: String(row['period']),
		value: Number(row['value']),
		direction: textCell(row['direction']),
		legalBasis: textCell(row['legal_basis'])
	};
}

function sessionOf(row: Row): Session {
	return {
		session: String(row['session']),
		heldOn: isoDate(Number(row['held_on'])),
		school: textCell(row['school']),
		audience: textCell(row['audience']),
		topic: textCell(row['topic']),
		delivery: textCell(row['delivery']),
		planned: numberCell(row['planned']),
		present: numberCell(row['present']),
		presentNote: textCell(row['present_note'])
	};
}

function claimedOf(row: Row): ClaimedFigure {
	return {
		statement: String(row['statement']),
		numerator: numberCell(row['numerator']),
		denominator: numberCell(row['denominator']),
		printedValue: textCell(row['printed_value']),
		source: textCell(row['source'])
	};
}
