import type { ImportReport, ImportRequest } from '#lib/features/import/protocol.ts';
import { seenFile, type SeenFile } from '#lib/features/import/seen.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { unpackArchives } from '#lib/ingest/load/archive-inputs.ts';
import { blobInput } from '#lib/ingest/load/input.ts';
import { rulesFor, type Mapping } from '#lib/ingest/load/mapping/mapping.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { problemOf } from '#lib/state/problem-of.ts';

/** A text longer than this is looked at by its beginning: what it is shows there. */
const LOOK_BYTES = 4 << 20;

/** Says of each file, and of each file in an archive, how it is understood, as the mapping's rules tell, one after another. */
export async function lookAt(
	{ files, mapping }: Extract<ImportRequest, { kind: 'look' }>,
	report: (message: ImportReport) => void
): Promise<void> {
	for (const { file, blob } of files) {
		const inputs = await unpackArchives([blobInput(file, blob)]);
		const unpacked = inputs.some((input) => input.file !== file);
		for (const input of inputs) {
			const bytes = unpacked ? () => input.slice(0, input.size) : () => beginning(blob);
			report({ kind: 'seen', file: await lookAtOne(input.file, input.size, bytes, mapping) });
		}
		if (!unpacked) continue;
		const archive = { ...notSeen(file, blob.size), inner: inputs.length };
		report({ kind: 'seen', file: archive });
	}
	report({ kind: 'looked' });
}

async function lookAtOne(
	file: string,
	size: number,
	bytes: () => Promise<Uint8Array>,
	mapping: Mapping | null
): Promise<SeenFile> {
	try {
		const rules = rulesFor(mapping ?? undefined, file);
		return seenFile(file, size, understand(await readRaw(await bytes(), file, rules), file, rules));
	} catch (error) {
		// Whatever is wrong with one file, the others are looked at.
		return { ...notSeen(file, size), problem: problemOf(error) };
	}
}

function notSeen(file: string, bytes: number): SeenFile {
	return { file, bytes, problem: null, decisions: null, sheets: [], problems: [] };
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
