import type { ImportReport, ImportRequest } from '#lib/features/import/protocol.ts';
import { seenFile, type SeenFile } from '#lib/features/import/seen.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { unpackArchives } from '#lib/ingest/load/archive-inputs.ts';
import { blobInput } from '#lib/ingest/load/input.ts';
import { rulesFor, type Mapping } from '#lib/ingest/load/mapping/mapping.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { problemOf } from '#lib/state/problem-of.ts';
import { textBeginning } from './text-beginning.ts';

/** Says of each file, and of each file in an archive, how it is understood, as the mapping's rules tell, one after another. */
export async function lookAt(
	{ files, mapping }: Extract<ImportRequest, { kind: 'look' }>,
	report: (message: ImportReport) => void
): Promise<void> {
	for (const { file, blob } of files) {
		const inputs = await unpackArchives([blobInput(file, blob)]);
		const unpacked = inputs.some((input) => input.file !== file);
		for (const input of inputs) {
			const bytes = unpacked ? () => input.slice(0, input.size) : () => textBeginning(blob, file);
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
		const read = await bytes();
		const understood = understand(await readRaw(read, file, rules), file, rules);
		return seenFile(file, size, understood, read.length < size);
	} catch (error) {
		// Whatever is wrong with one file, the others are looked at.
		return { ...notSeen(file, size), problem: problemOf(error) };
	}
}

function notSeen(file: string, bytes: number): SeenFile {
	return { file, bytes, partly: false, problem: null, decisions: null, sheets: [], problems: [] };
}
