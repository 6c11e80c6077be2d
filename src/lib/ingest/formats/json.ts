import { AppError } from '#lib/core/errors.ts';
import { decodeText } from '../decode/index.ts';
import { fileOverride, type Overrides } from '../overrides.ts';
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

function read(bytes: Uint8Array, name: string, overrides: Overrides): RawFile {
	checkTextSize(bytes, name);
	const { text, encoding, problems, decision } = decodeText(bytes, fileOverride(overrides).encoding);
	const { sheet, problems: found } = sheetOf(text, name);
	return {
		format: 'json',
		encoding,
		delimiter: null,
		quote: null,
		sheets: [sheet],
		problems: [...problems, ...found],
		decisions: { encoding: decision }
	};
}

function sheetOf(text: string, file: string): ReturnType<typeof toSheet> {
	try {
		const document: unknown = JSON.parse(text);
		const records = findRecords(document) ?? [document];
		if (records.length === 0) throw new AppError('file_empty', { file });
		return toSheet(records, file);
	} catch (error) {
		if (error instanceof AppError) throw error;
		// Values nested in values without end exhaust the stack; a table has no such depth.
		if (error instanceof RangeError) throw new AppError('json_too_deep', { file }, { cause: error });
		// The parser's own words quote the file, which may hold names, and are not passed on.
		throw new AppError('json_invalid', { file }, { cause: error });
	}
}
