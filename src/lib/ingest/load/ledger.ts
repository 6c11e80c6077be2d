import type { Problem } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { LedgerEntry } from '#lib/model/snapshot.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { putRows } from './put-rows.ts';
import { markCodes, markDetails } from './sql/marks.ts';

/** One sheet as the ledger knows it; its place in the list is its number. */
export interface LedgerSheet {
	file: string;
	sheet: string;
	table: string | null;
	problems: Problem[];
	/** What was odd and could be read all the same. */
	notes: Problem[];
	/** Nothing of it could be used. */
	failed: boolean;
}

/** Empties the ledger: one line for every row of every sheet, by the sheet's number. */
export async function createLedger(engine: Engine): Promise<void> {
	await engine.exec(`CREATE OR REPLACE TEMP TABLE ledger
		(_input INTEGER, _row BIGINT, outcome VARCHAR, reason VARCHAR, detail VARCHAR)`);
}

/** Rows of a stage that are no data: titles, banners, totals, notes, rows of no known table. */
export async function recordIgnored(engine: Engine, stage: string, input: number): Promise<void> {
	await engine.exec(`INSERT INTO ledger SELECT ${input}, _row, 'ignored', _kind, ''
		FROM ${quoteIdent(stage)} WHERE _kind <> 'data'`);
}

/** What became of each row of `resolved_<table>`, given the `losers` found among them. */
export async function recordOutcomes(engine: Engine, table: string): Promise<void> {
	const said = 'coalesce(r._rejected, r._warned)';
	await engine.exec(`INSERT INTO ledger
		SELECT r._input, r._row,
			CASE WHEN r._rejected IS NOT NULL THEN 'rejected' WHEN l._row IS NOT NULL THEN 'duplicate' ELSE 'accepted' END,
			CASE WHEN r._rejected IS NOT NULL THEN split_part(${markCodes('r._rejected')}, ';', 1)
				ELSE coalesce(l._reason, ${markCodes('r._warned')}, '') END,
			CASE WHEN l._row IS NOT NULL OR ${said} IS NULL THEN '' ELSE ${markDetails(said)} END
		FROM ${quoteIdent(`resolved_${table}`)} AS r LEFT JOIN losers AS l USING (_input, _row)`);
}

/** Tables of the snapshot that show the ledger: `ledger_exceptions`, every row that was not simply accepted. */
export async function storeExceptions(engine: Engine, sheets: readonly LedgerSheet[]): Promise<void> {
	await putRows(
		engine,
		'ledger_sheets',
		{ _input: 'INTEGER', file: 'VARCHAR', sheet: 'VARCHAR', table_name: 'VARCHAR' },
		sheets.map((each, input) => [input, each.file, each.sheet, each.table])
	);
	await engine.exec(`CREATE OR REPLACE TABLE ledger_exceptions AS
		SELECT s.file, coalesce(s.sheet, '') AS sheet, l._row AS "row", s.table_name AS "table", l.outcome, l.reason, l.detail
		FROM ledger AS l JOIN ledger_sheets AS s USING (_input)
		WHERE l.outcome <> 'accepted' OR l.reason <> '' ORDER BY l._input, l._row`);
}

/** The balance of every sheet: rows in = accepted + rejected + duplicate + ignored. */
export async function ledgerEntries(engine: Engine, sheets: readonly LedgerSheet[]): Promise<LedgerEntry[]> {
	const outcomes = await engine.query(
		raw('SELECT _input, outcome, count(*) AS n FROM ledger GROUP BY ALL ORDER BY ALL')
	);
	const reasons = await engine.query(
		raw(`SELECT _input, reason, count(*) AS n
			FROM (SELECT _input, unnest(string_split(reason, ';')) AS reason FROM ledger WHERE reason <> '')
			GROUP BY ALL ORDER BY ALL`)
	);
	const entries = sheets.map((sheet): LedgerEntry => ({
		file: sheet.file,
		sheet: sheet.sheet,
		table: sheet.table,
		rows_in: 0,
		accepted: 0,
		rejected: 0,
		duplicate: 0,
		ignored: 0,
		reasons: {},
		problems: sheet.problems,
		notes: sheet.notes
	}));
	for (const row of outcomes.rows()) {
		const entry = entries[Number(row._input)];
		if (!entry) continue;
		entry[row.outcome as 'accepted' | 'rejected' | 'duplicate' | 'ignored'] = Number(row.n);
		entry.rows_in += Number(row.n);
	}
	for (const row of reasons.rows()) {
		const entry = entries[Number(row._input)];
		if (entry) entry.reasons[String(row.reason)] = Number(row.n);
	}
	return entries;
}

const LINES_AT_ONCE = 100_000;

/**
 * `ledger.csv` in pieces (RFC 4180, LF): every row of every file in order, accepted ones too. Several
 * warnings of one row stand in its one line, joined by `;`.
 */
export async function* ledgerCsv(engine: Engine): AsyncGenerator<string> {
	yield 'file,sheet,row,table,outcome,reason,detail\n';
	await engine.exec(`CREATE OR REPLACE TEMP MACRO csv_cell(t) AS
		CASE WHEN regexp_matches(t, '[",\\r\\n]') THEN '"' || replace(t, '"', '""') || '"' ELSE t END`);
	const counted = await engine.query(raw('SELECT count(*) AS n FROM ledger'));
	await engine.exec(
		'CREATE OR REPLACE TEMP TABLE ledger_ordered AS SELECT * FROM ledger ORDER BY _input, _row'
	);
	for (let from = 0; from < Number(counted.column('n')[0]); from += LINES_AT_ONCE) {
		const piece = await engine.query(
			raw(`SELECT string_agg(concat_ws(',', csv_cell(s.file), csv_cell(coalesce(s.sheet, '')), l._row,
				coalesce(s.table_name, ''), l.outcome, csv_cell(l.reason), csv_cell(l.detail)), chr(10) ORDER BY l.rowid) AS lines
				FROM ledger_ordered AS l JOIN ledger_sheets AS s USING (_input)
				WHERE l.rowid >= ${from} AND l.rowid < ${from + LINES_AT_ONCE}`)
		);
		yield `${String(piece.column('lines')[0])}\n`;
	}
	await engine.exec('DROP TABLE ledger_ordered');
}
