import { rejectedSheets } from '#lib/features/import/rejected-sheets.ts';
import type { ImportReport, ImportRequest, LedgerLine } from '#lib/features/import/protocol.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { rulesFor } from '#lib/ingest/load/mapping/mapping.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { rowsWorkbook } from '#lib/export/rows-workbook.ts';
import { eachLine } from './import-worker-ledger.ts';

/** The rejected rows as they stand in their files, as a workbook with the reason in the first column. */
export async function rejectedWorkbook(
	{ id, files, mapping, words }: Extract<ImportRequest, { kind: 'rejected' }>,
	report: (message: ImportReport) => void
): Promise<void> {
	const lines: LedgerLine[] = [];
	await eachLine(id, (line) => {
		if (line.outcome === 'rejected') lines.push(line);
	});
	const sheets = [];
	for (const { file, blob } of files) {
		const wanted = lines.filter((line) => line.file === file);
		if (wanted.length === 0) continue;
		const rules = rulesFor(mapping ?? undefined, file);
		const raw = await readRaw(new Uint8Array(await blob.arrayBuffer()), file, rules);
		sheets.push(...rejectedSheets(file, understand(raw, file, rules), wanted, words));
	}
	report({ kind: 'workbook', bytes: await rowsWorkbook(sheets) });
}
