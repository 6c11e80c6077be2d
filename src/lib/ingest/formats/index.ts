import { AppError } from '#lib/core/errors.ts';
import { decodeText } from '../decode/index.ts';
import type { RawFile } from '../raw.ts';
import { csv } from './csv.ts';
import type { ImportFormat, Opening } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { checkSize } from './limits.ts';
import { isOle, isZip, markupKind, notTextKind } from './magic.ts';
import { ndjson } from './ndjson.ts';
import { ods } from './ods.ts';
import { xls } from './xls.ts';
import { xlsx } from './xlsx.ts';
import { zipDirectory } from './zip.ts';

export { MAX_FILE_BYTES } from './limits.ts';
export { sniffCsvHead, type CsvHead } from './csv-head.ts';
export type { ImportFormat } from './format.ts';

/** Every format, in the order they are tried; the last takes any text. To add one: a file and a line here. */
export const formats: readonly ImportFormat[] = [xlsx, ods, xls, html, ndjson, json, csv];

/** Bytes decoded to look at the beginning of a file. */
const HEAD = 64 * 1024;

/**
 * Takes a file apart into sheets of text. The format is what the content is, whatever the name says; `name` goes into
 * messages and breaks ties. Throws an AppError with a code when the file cannot be read.
 */
export async function readRaw(bytes: Uint8Array, name: string): Promise<RawFile> {
	if (bytes.length === 0) throw new AppError('file_empty', { file: name });
	const opening = openingOf(bytes, name);
	const format = formats.find((candidate) => candidate.sniff(opening));
	if (format === undefined) throw new AppError('file_empty', { file: name });
	return await format.read(bytes, name);
}

/** Refuses a file larger than the limit in bytes by what its first bytes say it is, if that is no text, else by its size. */
export function refuseOversized(size: number, head: Uint8Array, name: string, limit: number): void {
	const kind = isZip(head) || isOle(head) ? null : notTextKind(head);
	if (kind !== null) throw new AppError('file_not_text', { file: name, kind });
	checkSize(size, name, limit);
}

function openingOf(bytes: Uint8Array, name: string): Opening {
	if (isOle(bytes)) return { bytes, head: '' };
	if (isZip(bytes)) {
		// A damaged archive is told here, by name; an archive of something else has no format below.
		const opening = { bytes, head: '' };
		zipDirectory(bytes, name);
		if (!xlsx.sniff(opening) && !ods.sniff(opening))
			throw new AppError('file_not_table', { file: name, kind: 'ZIP' });
		return opening;
	}
	const kind = notTextKind(bytes);
	if (kind !== null) throw new AppError('file_not_text', { file: name, kind });
	const { text: head } = decodeText(bytes.subarray(0, HEAD));
	const markup = html.sniff({ bytes, head }) ? null : markupKind(head);
	if (markup !== null) throw new AppError('file_not_table', { file: name, kind: markup });
	return { bytes, head };
}
