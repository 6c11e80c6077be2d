import { textFormat } from '#lib/ingest/formats/index.ts';

/** A text longer than this is looked at by its beginning: what it is shows there. */
const LOOK_BYTES = 4 << 20;

/** Whole lines of the beginning of a long delimited text; any other file whole, because a part of it is not one. */
export async function textBeginning(blob: Blob): Promise<Uint8Array> {
	const head = new Uint8Array(await blob.slice(0, LOOK_BYTES).arrayBuffer());
	if (head.length === blob.size || !['csv', 'ndjson'].includes(textFormat(head) ?? ''))
		return new Uint8Array(await blob.arrayBuffer());
	return head.subarray(0, head.lastIndexOf(0x0a) + 1 || head.length);
}
