import { AppError } from '#lib/core/errors.ts';
import { decodeText } from '../decode/index.ts';
import { fileOverride, type Overrides } from '../overrides.ts';
import type { RawFile } from '../raw.ts';
import type { ImportFormat } from './format.ts';
import { findRecords, toSheet } from './json-table.ts';
import { isDeeperThan } from './json-depth.ts';
import { checkTextSize, MAX_JSON_DEPTH } from './limits.ts';

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
	if (isDeeperThan(text, MAX_JSON_DEPTH)) throw new AppError('json_too_deep', { file });
	try {
		const document: unknown = JSON.parse(text);
		const records = findRecords(document) ?? [document];
		if (records.length === 0) throw new AppError('file_empty', { file });
		return toSheet(records, file);
	} catch (error) {
		if (error instanceof AppError) throw error;
		// The parser's own words quote the file, which may hold names, and are not passed on.
		throw new AppError('json_invalid', { file }, { cause: error });
	}
}
