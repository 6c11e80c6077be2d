import { AppError } from '#lib/core/errors.ts';
import { rejectedSheets } from '#lib/features/import/rejected-sheets.ts';
import type { ImportReport, ImportRequest, LedgerLine } from '#lib/features/import/protocol.ts';
import { MAX_FILE_BYTES, readRaw, refuseOversized } from '#lib/ingest/formats/index.ts';
import { unpackArchives } from '#lib/ingest/load/archive-inputs.ts';
import { sha256Hasher } from '#lib/ingest/load/hasher.ts';
import { blobInput, type LoadInput } from '#lib/ingest/load/input.ts';
import { parseMapping, rulesFor, type Mapping } from '#lib/ingest/load/mapping/mapping.ts';
import { scanInput } from '#lib/ingest/load/scan.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import type { SnapshotInput } from '#lib/model/snapshot.ts';
import { rowsWorkbook, type TextSheet } from '#lib/export/rows-workbook.ts';
import { browserStore } from '#lib/store/browser-store.ts';
import { snapshotFiles } from '#lib/store/stored-snapshot.ts';
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
	const mapping = await storedMapping(request.id);
	const { sheets, missing } = await sheetsOfRejected({ ...request, mapping }, lines);
	report({ kind: 'workbook', bytes: await rowsWorkbook(sheets), missing });
}

/** What was decided about the snapshot's files when they were loaded; null when nothing was, or by a version that did not write it. */
async function storedMapping(id: string): Promise<Mapping | null> {
	const store = browserStore();
	const { snapshot, letGo } = await store.open(id);
	try {
		if (!(snapshotFiles.mapping in snapshot.files)) return null;
		return parseMapping(await (await store.file(snapshot, snapshotFiles.mapping)).text());
	} finally {
		letGo();
	}
}

export interface RejectedRows {
	sheets: TextSheet[];
	/** Lines whose rows are not in the files at hand. */
	missing: number;
}

/**
 * The sheets with the rows that these lines of the ledger reject, from the files and those in archives, as the load reads them; files
 * that none of the lines can be of are not opened. Throws AppError `rejected_rows_missing` when none of them is found there, and what reading a
 * file throws.
 */
export async function sheetsOfRejected(
	{ files, known, mapping, words }: Pick<Request, 'files' | 'known' | 'words'> & { mapping: Mapping | null },
	lines: readonly LedgerLine[]
): Promise<RejectedRows> {
	const sheets: TextSheet[] = [];
	for (const { file: given, blob } of files) {
		const inside = (file: string) => file === given || file.startsWith(`${given}/`);
		if (known === null && !lines.some((line) => inside(line.file))) continue;
		for (const input of await unpackArchives([blobInput(given, blob)])) {
			const names = namesOf(input, known).filter(({ file }) => lines.some((line) => line.file === file));
			if (names.length === 0) continue;
			const { sha256 } = await scanInput(input, sha256Hasher);
			for (const { file } of names.filter((each) => [null, sha256].includes(each.sha256))) {
				const wanted = lines.filter((line) => line.file === file);
				sheets.push(...(await rejectedIn(input, { file, sha256 }, wanted, mapping, words)));
			}
		}
	}
	const found = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
	if (lines.length > 0 && found === 0) throw new AppError('rejected_rows_missing', { rows: lines.length });
	return { sheets, missing: lines.length - found };
}

/** The rows of one file, which the ledger knows under this name. */
async function rejectedIn(
	{ size, slice }: LoadInput,
	{ file, sha256 }: { file: string; sha256: string },
	lines: readonly LedgerLine[],
	mapping: Mapping | null,
	words: Request['words']
): Promise<TextSheet[]> {
	if (size > MAX_FILE_BYTES) refuseOversized(size, await slice(0, HEAD_BYTES), file, MAX_FILE_BYTES);
	const rules = rulesFor(mapping ?? undefined, file);
	const raw = await readRaw(await slice(0, size), file, rules);
	return rejectedSheets({ file, sha256 }, understand(raw, file, rules), lines, words);
}

/** What the snapshot may call this file, and the hash it then has; null: it is called as it was. */
function namesOf(
	{ file, size }: LoadInput,
	known: readonly SnapshotInput[] | null
): { file: string; sha256: string | null }[] {
	return known === null ? [{ file, sha256: null }] : known.filter(({ bytes }) => bytes === size);
}
