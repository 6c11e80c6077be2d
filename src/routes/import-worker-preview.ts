import { openWasmEngine } from '#lib/engine/wasm/index.ts';
import type { ImportReport, ImportRequest } from '#lib/features/import/protocol.ts';
import { previewCsv, previewMapping } from '#lib/features/import/preview.ts';
import { isoDate } from '#lib/core/dates.ts';
import { plainDataset } from '#lib/ingest/load/dataset.ts';
import { bytesInput } from '#lib/ingest/load/input.ts';
import { loadInputs } from '#lib/ingest/load/load.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';

/** The first rows of a sheet as they come out of the load itself, and why a row of them does not. */
export async function previewRows(
	{ sheet, values }: Extract<ImportRequest, { kind: 'preview' }>,
	report: (message: ImportReport) => void
): Promise<void> {
	const table = sheet.table ?? '';
	const engine = await openWasmEngine();
	await loadInputs(engine, [bytesInput('preview.csv', previewCsv(sheet))], {
		units: 'registry',
		mapping: previewMapping(sheet, values),
		dataset: plainDataset('preview'),
		// Pseudonyms are shown as such here and kept nowhere: any key will do.
		key: new Uint8Array(32),
		asOf: isoDate(0)
	});
	const names = sheet.columns.flatMap(({ name }) => name ?? []);
	const list = names.map((name) => `CAST(${quoteIdent(name)} AS VARCHAR) AS ${quoteIdent(name)}`).join(', ');
	const kept = await engine.query(
		raw(
			`SELECT source_row, ${list} FROM ${quoteIdent(table)} WHERE source_row IS NOT NULL ORDER BY source_row`
		)
	);
	const refused = await engine.query(
		raw(`SELECT "row", outcome, reason FROM ledger_exceptions WHERE outcome <> 'accepted' ORDER BY "row"`)
	);
	const rows = [
		...kept
			.rows()
			.map((row) => ({ at: Number(row['source_row']), cells: names.map((name) => String(row[name] ?? '')) })),
		...refused
			.rows()
			.map((row) => ({ at: Number(row['row']), cells: [`${row['outcome']}: ${row['reason']}`] }))
	];
	report({
		kind: 'previewed',
		header: names,
		rows: rows.sort((a, b) => a.at - b.at).map(({ cells }) => cells)
	});
	await engine.close();
}
