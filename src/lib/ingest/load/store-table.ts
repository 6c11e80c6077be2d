import type { Engine } from '#lib/engine/engine.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { tables } from '#lib/model/tables/index.ts';
import { literal, quoteIdent } from '#lib/sql/sql.ts';
import { countRows } from './deduplicate.ts';
import type { LedgerSheet } from './ledger.ts';
import { sourceColumns, storedColumns } from './table-columns.ts';

/** Creates every table of the model, empty, and `dossiers_history` beside `dossiers`. */
export async function createStored(engine: Engine): Promise<void> {
	const created = tables.flatMap((table) => {
		const columns = [...storedColumns(table), ...sourceColumns].map(
			({ name, type }) => `${quoteIdent(name)} ${type}`
		);
		return (table.name === 'dossiers' ? [table.name, 'dossiers_history'] : [table.name]).map(
			(name) => `CREATE OR REPLACE TABLE ${quoteIdent(name)} (${columns.join(', ')})`
		);
	});
	await engine.exec(created.join(';\n'));
}

/**
 * Writes the kept rows of `resolved_<table>` into the table itself, in the order they were typed in, which is that of
 * files and rows, with where each came from; for dossiers also `dossiers_history`, the superseded rows. Drops `losers`.
 */
export async function storeRows(
	engine: Engine,
	table: TableSpec,
	sheets: readonly LedgerSheet[]
): Promise<void> {
	const columns = storedColumns(table).map(({ name }) => `r.${quoteIdent(name)}`);
	const resolved = quoteIdent(`resolved_${table.name}`);
	const source = [sourceCase(sheets, table, 'file'), sourceCase(sheets, table, 'sheet'), 'r._row'].map(
		(expression, index) => `${expression} AS ${sourceColumns[index]?.name}`
	);
	const select = `SELECT ${[...columns, ...source].join(', ')} FROM ${resolved} AS r`;
	const anyLosers = (await countRows(engine, 'losers')) > 0;
	// Most files have none, and then there is no need to ask every row.
	await engine.exec(`INSERT INTO ${quoteIdent(table.name)} BY NAME ${select}
		${anyLosers ? 'ANTI JOIN losers USING (_input, _row)' : ''} WHERE r._rejected IS NULL`);
	if (table.name === 'dossiers' && anyLosers) {
		await engine.exec(`INSERT INTO dossiers_history BY NAME ${select}
			SEMI JOIN (FROM losers WHERE _reason = 'superseded') AS old USING (_input, _row) ORDER BY r._input, r._row`);
	}
	await engine.exec('DROP TABLE temp.losers');
}

/** File or sheet by the sheet's number; a table has few sheets. */
function sourceCase(sheets: readonly LedgerSheet[], table: TableSpec, part: 'file' | 'sheet'): string {
	const own = sheets.flatMap((sheet, input) =>
		sheet.table === table.name ? [{ input, text: literal(sheet[part]).text }] : []
	);
	const [first, ...others] = own;
	if (first === undefined) return 'CAST(NULL AS VARCHAR)';
	if (others.every(({ text }) => text === first.text)) return first.text;
	return `CASE r._input ${own.map(({ input, text }) => `WHEN ${input} THEN ${text}`).join(' ')} END`;
}
