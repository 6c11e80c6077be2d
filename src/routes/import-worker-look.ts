import type { ImportReport, ImportRequest } from '#lib/features/import/protocol.ts';
import { seenFile } from '#lib/features/import/seen.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { rulesFor } from '#lib/ingest/load/mapping/mapping.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { problemOf } from '#lib/state/problem-of.ts';

/** A text longer than this is looked at by its beginning: what it is shows there. */
const LOOK_BYTES = 4 << 20;

/** Says of each file how it is understood, as the mapping's rules tell, one after another. */
export async function lookAt(
	{ files, mapping }: Extract<ImportRequest, { kind: 'look' }>,
	report: (message: ImportReport) => void
): Promise<void> {
	for (const { file, blob } of files) {
		try {
			const rules = rulesFor(mapping ?? undefined, file);
			const bytes = await beginning(blob);
			const understood = understand(await readRaw(bytes, file, rules), file, rules);
			report({ kind: 'seen', file: seenFile(file, blob.size, understood) });
		} catch (error) {
			// Whatever is wrong with one file, the others are looked at.
			const problem = problemOf(error);
			report({
				kind: 'seen',
				file: { file, bytes: blob.size, problem, decisions: null, sheets: [], problems: [] }
			});
		}
	}
	report({ kind: 'looked' });
}

/** The file, or whole lines of the beginning of a long text. */
async function beginning(blob: Blob): Promise<Uint8Array> {
	const head = new Uint8Array(await blob.slice(0, LOOK_BYTES).arrayBuffer());
	if (head.length === blob.size || !isText(head)) return new Uint8Array(await blob.arrayBuffer());
	return head.subarray(0, head.lastIndexOf(0x0a) + 1 || head.length);
}

/** Zip, OLE, Parquet and Arrow files have to be had whole. */
function isText(head: Uint8Array): boolean {
	const magic = String.fromCharCode(...head.subarray(0, 4));
	return !['PK\x03\x04', '\xd0\xcf\x11\xe0', 'PAR1', 'ARRO'].includes(magic);
}
