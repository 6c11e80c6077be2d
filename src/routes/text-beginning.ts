import { wholeLines } from '#lib/features/import/whole-lines.ts';
import { encodingOfBom, utf16WithoutBom } from '#lib/ingest/decode/detect.ts';
import { MAX_FILE_BYTES, refuseOversized, textFormat } from '#lib/ingest/formats/index.ts';

/** A text longer than this is looked at by its beginning: what it is shows there. */
const LOOK_BYTES = 4 << 20;

/**
 * Whole lines of the beginning of a long delimited text; any other file whole, because a part of it is not one. Rejects with an AppError
 * `file_too_large`, `file_not_text` or `file_binary` before a file that no format takes fills the memory.
 */
export async function textBeginning(blob: Blob, file: string): Promise<Uint8Array> {
	const head = new Uint8Array(await blob.slice(0, LOOK_BYTES).arrayBuffer());
	if (head.length === blob.size) return head;
	if (!['csv', 'ndjson'].includes(textFormat(head) ?? '')) {
		refuseOversized(blob.size, head, file, MAX_FILE_BYTES);
		return new Uint8Array(await blob.arrayBuffer());
	}
	return head.subarray(0, wholeLines(head, encodingOfBom(head) ?? utf16WithoutBom(head)));
}
