import { openWasmEngine } from '#lib/engine/wasm/index.ts';
import type { ImportReport, ImportRequest, PreviewedRow } from '#lib/features/import/protocol.ts';
import { previewCsv, previewMapping } from '#lib/features/import/preview.ts';
import { isoDate } from '#lib/core/dates.ts';
import { plainDataset } from '#lib/ingest/load/dataset.ts';
import { bytesInput } from '#lib/ingest/load/input.ts';
import { loadInputs } from '#lib/ingest/load/load.ts';
import type { Outcome } from '#lib/model/snapshot.ts';
import { tableSpec } from '#lib/model/tables/index.ts';
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
	const known = await engine.query(
		raw(`SELECT code, arg_max(name, valid_from) AS name FROM units WHERE kind = 'ward' GROUP BY code`)
	);
	const wards = new Map(known.rows().map(({ code, name }) => [String(code), String(name)]));
	const isWard = names.map((name) =>
		tableSpec(table)?.columns.some((column) => column.name === name && column.kind === 'ward')
	);
	const rows: { at: number; row: PreviewedRow }[] = [
		...kept.rows().map((row) => ({
			at: Number(row['source_row']),
			row: {
				kind: 'kept' as const,
				cells: names.map((name, index) => {
					const value = String(row[name] ?? '');
					return { value, name: isWard[index] ? (wards.get(value) ?? null) : null };
				})
			}
		})),
		...refused.rows().map((row) => ({
			at: Number(row['row']),
			row: {
				kind: 'left' as const,
				outcome: row['outcome'] as Exclude<Outcome, 'accepted'>,
				reasons: String(row['reason']).split(';').filter(Boolean)
			}
		}))
	];
	report({ kind: 'previewed', columns: names, rows: rows.sort((a, b) => a.at - b.at).map(({ row }) => row) });
	await engine.close();
}
