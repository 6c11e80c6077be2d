import type { Problem } from '#lib/core/errors.ts';
import { csvCell } from '#lib/core/csv-cell.ts';
import { FORMULA_START, neutralised } from '#lib/core/formula-text.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { emptyEntry } from '#lib/model/ledger-balance.ts';
import type { LedgerEntry } from '#lib/model/snapshot.ts';
import { literal, quoteIdent, raw, sql } from '#lib/sql/sql.ts';
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

/**
 * Empties the ledger: `ledger`, the rows of which there is something to say (not accepted, or accepted with a warning),
 * and `ledger_counts`, how many rows each sheet has in its table. Rows simply accepted stand in the tables themselves with
 * their file, sheet and row: written down twice they would cost as much as the load.
 */
export async function createLedger(engine: Engine): Promise<void> {
	await engine.exec(`CREATE OR REPLACE TEMP TABLE ledger
		(_input INTEGER, _row BIGINT, outcome VARCHAR, reason VARCHAR, detail VARCHAR);
		CREATE OR REPLACE TEMP TABLE ledger_counts (_input INTEGER, rows BIGINT)`);
}

/** Rows of a stage that are no data: titles, banners, totals, notes, rows of no known table. */
export async function recordIgnored(engine: Engine, stage: string, input: number): Promise<void> {
	await engine.exec(`INSERT INTO ledger SELECT ${input}, _row, 'ignored', _kind, ''
		FROM ${quoteIdent(stage)} WHERE _kind <> 'data'`);
}

/**
 * What became of the rows of a table, given the `losers` found among them and the rows that `came_back` from having been rejected.
 * `relation` has `_rejected` and `_warned` as they finally are.
 */
export async function recordOutcomes(engine: Engine, table: string, relation: string): Promise<void> {
	const said = 'coalesce(r._rejected, r._warned)';
	await engine.exec(`INSERT INTO ledger
		SELECT r._input, r._row,
			CASE WHEN r._rejected IS NOT NULL AND c._row IS NULL THEN 'rejected'
				WHEN r._rejected IS NOT NULL OR l._row IS NOT NULL THEN 'duplicate' ELSE 'accepted' END,
			CASE WHEN r._rejected IS NOT NULL AND c._row IS NOT NULL THEN 'came_back'
				WHEN r._rejected IS NOT NULL THEN split_part(${markCodes('r._rejected')}, ';', 1)
				ELSE coalesce(l._reason, ${markCodes('r._warned')}, '') END,
			CASE WHEN r._rejected IS NOT NULL AND c._row IS NOT NULL THEN c._by
				WHEN l._row IS NOT NULL OR ${said} IS NULL THEN '' ELSE ${markDetails(said)} END
		FROM ${quoteIdent(relation)} AS r LEFT JOIN losers AS l USING (_input, _row)
			LEFT JOIN came_back AS c USING (_input, _row)
		WHERE r._rejected IS NOT NULL OR r._warned IS NOT NULL OR l._row IS NOT NULL;
		INSERT INTO ledger_counts SELECT _input, count(*) FROM ${quoteIdent(`typed_${table}`)} GROUP BY _input`);
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
	const counts = await engine.query(raw('SELECT _input, rows FROM ledger_counts ORDER BY _input'));
	const outcomes = await engine.query(
		raw('SELECT _input, outcome, count(*) AS n FROM ledger GROUP BY ALL ORDER BY ALL')
	);
	const reasons = await engine.query(
		raw(`SELECT _input, reason, count(*) AS n
			FROM (SELECT _input, unnest(string_split(reason, ';')) AS reason FROM ledger WHERE reason <> '')
			GROUP BY ALL ORDER BY ALL`)
	);
	const entries = sheets.map(({ file, sheet, table, problems, notes }) =>
		emptyEntry({ file, sheet, table, problems, notes })
	);
	for (const row of counts.rows()) {
		const entry = entries[Number(row._input)];
		if (entry) entry.rows_in = entry.accepted = Number(row.rows);
	}
	for (const row of outcomes.rows()) {
		const entry = entries[Number(row._input)];
		if (!entry || row.outcome === 'accepted') continue;
		const n = Number(row.n);
		entry[row.outcome as 'rejected' | 'duplicate' | 'ignored'] = n;
		// Ignored rows never reached the table.
		if (row.outcome === 'ignored') entry.rows_in += n;
		else entry.accepted -= n;
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
 * warnings of one row stand in its one line, joined by `;`. Texts a spreadsheet would run are neutralised (`asWritten` gives them
 * back). To be asked while the loaded tables are in the current database.
 */
export async function* ledgerCsv(engine: Engine): AsyncGenerator<string> {
	yield 'file,sheet,row,table,outcome,reason,detail\n';
	await engine.exec(`CREATE OR REPLACE TEMP MACRO tame(t) AS
		CASE WHEN regexp_matches(t, ${literal(FORMULA_START).text}) THEN '''' || t ELSE t END;
		CREATE OR REPLACE TEMP MACRO csv_cell(t) AS
		CASE WHEN regexp_matches(t, '[",\\r\\n]') THEN '"' || replace(t, '"', '""') || '"' ELSE t END`);
	const sheets = await engine.query(
		raw('SELECT _input, file, sheet, table_name FROM ledger_sheets ORDER BY _input')
	);
	for (const { _input, file, sheet, table_name } of sheets.rows()) {
		const start = [file, sheet].map((cell) => csvCell(neutralised(String(cell ?? '')))).join(',');
		const table = csvCell(String(table_name ?? ''));
		yield* sheetLines(
			engine,
			Number(_input),
			start,
			table,
			typeof table_name === 'string' ? table_name : null
		);
	}
}

/** Lines of one sheet in the order of its rows, so many at a time. */
async function* sheetLines(
	engine: Engine,
	input: number,
	start: string,
	table: string,
	stored: string | null
): AsyncGenerator<string> {
	const accepted =
		stored === null
			? ''
			: `UNION ALL SELECT t.source_row, 'accepted', '', '' FROM ${quoteIdent(stored)} AS t
				JOIN ledger_sheets AS s ON s._input = ${input} AND s.file = t.source_file AND coalesce(s.sheet, '') = t.source_sheet
				WHERE NOT EXISTS (SELECT 1 FROM ledger AS l WHERE l._input = ${input} AND l._row = t.source_row)`;
	await engine.exec(`CREATE OR REPLACE TEMP TABLE ledger_ordered AS
		SELECT _row, outcome, reason, detail FROM ledger WHERE _input = ${input} ${accepted} ORDER BY _row`);
	const counted = await engine.query(raw('SELECT count(*) AS n FROM ledger_ordered'));
	for (let from = 0; from < Number(counted.column('n')[0]); from += LINES_AT_ONCE) {
		const piece = await engine.query(
			sql`SELECT string_agg(concat_ws(',', ${start}, _row, ${table}, outcome, csv_cell(reason), csv_cell(tame(detail))), chr(10)
					ORDER BY rowid) AS lines
				FROM ledger_ordered WHERE rowid >= ${from} AND rowid < ${from + LINES_AT_ONCE}`
		);
		yield `${String(piece.column('lines')[0])}\n`;
	}
	await engine.exec('DROP TABLE temp.ledger_ordered');
}
