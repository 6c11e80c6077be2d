import type { Engine } from '#lib/engine/engine.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { literal, quoteIdent } from '#lib/sql/sql.ts';
import type { LedgerSheet } from './ledger.ts';
import { sourceColumns, storedColumns } from './table-columns.ts';

/** Creates a table of the model, empty; for dossiers also `dossiers_history`. */
export async function createStored(engine: Engine, table: TableSpec): Promise<void> {
	const columns = [...storedColumns(table), ...sourceColumns].map(
		({ name, type }) => `${quoteIdent(name)} ${type}`
	);
	for (const name of table.name === 'dossiers' ? [table.name, 'dossiers_history'] : [table.name])
		await engine.exec(`CREATE OR REPLACE TABLE ${quoteIdent(name)} (${columns.join(', ')})`);
}

/**
 * Writes the kept rows of `resolved_<table>` into the table itself, in file order, with where each came from; for
 * dossiers also `dossiers_history`, the superseded rows. Drops `losers`.
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
	await engine.exec(`INSERT INTO ${quoteIdent(table.name)} BY NAME ${select}
		ANTI JOIN losers USING (_input, _row) WHERE r._rejected IS NULL ORDER BY r._input, r._row`);
	if (table.name === 'dossiers') {
		await engine.exec(`INSERT INTO dossiers_history BY NAME ${select}
			SEMI JOIN (FROM losers WHERE _reason = 'superseded') AS old USING (_input, _row) ORDER BY r._input, r._row`);
	}
	await engine.exec('DROP TABLE temp.losers');
}

/** File or sheet by the sheet's number; a table has few sheets. */
function sourceCase(sheets: readonly LedgerSheet[], table: TableSpec, part: 'file' | 'sheet'): string {
	const cases = sheets.flatMap((sheet, input) =>
		sheet.table === table.name ? [`WHEN ${input} THEN ${literal(sheet[part]).text}`] : []
	);
	return cases.length > 0 ? `CASE r._input ${cases.join(' ')} END` : 'CAST(NULL AS VARCHAR)';
}
