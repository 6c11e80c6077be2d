import { AppError } from '#lib/core/errors.ts';
import { decodeText } from '../decode/index.ts';
import type { RawFile } from '../raw.ts';
import { csv } from './csv.ts';
import type { ImportFormat, Opening } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { isOle, isZip, notTextKind } from './magic.ts';
import { ndjson } from './ndjson.ts';
import { ods } from './ods.ts';
import { xls } from './xls.ts';
import { xlsx } from './xlsx.ts';
import { zipDirectory } from './zip.ts';

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
	if (/^[\s\ufeff]*<\?xml\b/.test(head) && !html.sniff({ bytes, head })) {
		throw new AppError('file_not_table', { file: name, kind: 'XML' });
	}
	return { bytes, head };
}
