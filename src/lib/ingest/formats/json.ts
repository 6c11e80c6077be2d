import { AppError } from '#lib/core/errors.ts';
import { decodeText } from '../decode/index.ts';
import type { RawFile } from '../raw.ts';
import type { ImportFormat } from './format.ts';
import { findRecords, toSheet } from './json-table.ts';
import { checkTextSize } from './limits.ts';

const opening = /^[\s\ufeff]*(?:\{\s*["}]|\[\s*[[{\]])/;

/** A JSON document: a list of records, or an object that holds one (`{"data": [...]}`). */
export const json: ImportFormat = {
	id: 'json',
	sniff: ({ head }) => opening.test(head),
	read
};

function read(bytes: Uint8Array, name: string): RawFile {
	checkTextSize(bytes, name);
	const { text, encoding, problems } = decodeText(bytes);
	let document: unknown;
	try {
		document = JSON.parse(text);
	} catch (error) {
		// The parser's own words quote the file, which may hold names, and are not passed on.
		throw new AppError('json_invalid', { file: name }, { cause: error });
	}
	const records = findRecords(document) ?? [document];
	if (records.length === 0) throw new AppError('file_empty', { file: name });
	const { sheet, problems: found } = toSheet(records, name);
	return {
		format: 'json',
		encoding,
		delimiter: null,
		quote: null,
		sheets: [sheet],
		problems: [...problems, ...found]
	};
}
