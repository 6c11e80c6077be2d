import { openWasmEngine } from '#lib/engine/wasm/index.ts';
import type { ImportReport, ImportRequest, PreviewedRow } from '#lib/features/import/protocol.ts';
import { previewCsv, previewMapping } from '#lib/features/import/preview.ts';
import { previewedCell } from '#lib/features/import/previewed-cell.ts';
import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { plainDataset } from '#lib/ingest/load/dataset.ts';
import { bytesInput } from '#lib/ingest/load/input.ts';
import { loadInputs } from '#lib/ingest/load/load.ts';
import { readUnits } from '#lib/ingest/load/resolve/read-units.ts';
import { datingColumn } from '#lib/ingest/load/table-columns.ts';
import { inForce } from '#lib/ingest/load/units/unit.ts';
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
	const spec = tableSpec(table);
	const dating = spec && datingColumn(spec);
	const day = dating && names.includes(dating.name) ? `CAST(${quoteIdent(dating.name)} AS DATE)` : 'NULL';
	const kept = await engine.query(
		raw(
			`SELECT source_row, CAST(${day} AS VARCHAR) AS _day, ${list} FROM ${quoteIdent(table)} WHERE source_row IS NOT NULL ORDER BY source_row`
		)
	);
	const refused = await engine.query(
		raw(`SELECT "row", outcome, reason FROM ledger_exceptions WHERE outcome <> 'accepted' ORDER BY "row"`)
	);
	const units = (await readUnits(engine)).filter(({ kind }) => kind === 'ward');
	const wardName = (code: string, on: string) =>
		units.find((unit) => unit.code === code && inForce(unit, dayNumber(on)))?.name ?? null;
	const kinds = names.map((name) => spec?.columns.find((column) => column.name === name)?.kind);
	const places = names.map((name) => sheet.columns.findIndex((column) => column.name === name));
	const rows: { at: number; row: PreviewedRow }[] = [
		...kept.rows().map((row) => {
			// Under its header, as `previewCsv` writes them.
			const written = sheet.preview[Number(row['source_row']) - 2];
			const cell = (name: string, index: number) =>
				previewedCell(kinds[index], {
					value: String(row[name] ?? ''),
					written: written?.[places[index] ?? -1] ?? '',
					day: row['_day'] === null ? null : String(row['_day']),
					wardName
				});
			return { at: Number(row['source_row']), row: { kind: 'kept' as const, cells: names.map(cell) } };
		}),
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
