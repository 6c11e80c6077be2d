import { AppError } from '#lib/core/errors.ts';
import { rejectedSheets } from '#lib/features/import/rejected-sheets.ts';
import type { ImportReport, ImportRequest, LedgerLine } from '#lib/features/import/protocol.ts';
import { MAX_FILE_BYTES, readRaw, refuseOversized } from '#lib/ingest/formats/index.ts';
import { unpackArchives } from '#lib/ingest/load/archive-inputs.ts';
import { blobInput } from '#lib/ingest/load/input.ts';
import { rulesFor } from '#lib/ingest/load/mapping/mapping.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { rowsWorkbook, type TextSheet } from '#lib/export/rows-workbook.ts';
import { eachLine } from './import-worker-ledger.ts';

type Request = Extract<ImportRequest, { kind: 'rejected' }>;

/** Bytes by which a file too large is told what it is. */
const HEAD_BYTES = 64 * 1024;

/** The rejected rows as they stand in their files, as a workbook with the reason in the first column. */
export async function rejectedWorkbook(
	request: Request,
	report: (message: ImportReport) => void
): Promise<void> {
	const lines: LedgerLine[] = [];
	await eachLine(request.id, (line) => {
		if (line.outcome === 'rejected') lines.push(line);
	});
	report({ kind: 'workbook', bytes: await rowsWorkbook(await sheetsOfRejected(request, lines)) });
}

/**
 * The sheets with the rows that these lines of the ledger reject, from the files and those in archives, as the load reads them. Throws
 * AppError `rejected_rows_missing` when none of them is found there, and what reading a file throws.
 */
export async function sheetsOfRejected(
	{ files, mapping, words }: Pick<Request, 'files' | 'mapping' | 'words'>,
	lines: readonly LedgerLine[]
): Promise<TextSheet[]> {
	const sheets: TextSheet[] = [];
	for (const { file: given, blob } of files) {
		for (const { file, size, slice } of await unpackArchives([blobInput(given, blob)])) {
			const wanted = lines.filter((line) => line.file === file);
			if (wanted.length === 0) continue;
			if (size > MAX_FILE_BYTES) refuseOversized(size, await slice(0, HEAD_BYTES), file, MAX_FILE_BYTES);
			const rules = rulesFor(mapping ?? undefined, file);
			const raw = await readRaw(await slice(0, size), file, rules);
			sheets.push(...rejectedSheets(file, understand(raw, file, rules), wanted, words));
		}
	}
	if (lines.length > 0 && sheets.length === 0)
		throw new AppError('rejected_rows_missing', { rows: lines.length });
	return sheets;
}
