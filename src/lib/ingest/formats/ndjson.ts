import { AppError, type Problem } from '#lib/core/errors.ts';
import { decodeText } from '../decode/index.ts';
import { fileOverride, type Overrides } from '../overrides.ts';
import type { RawFile } from '../raw.ts';
import type { ImportFormat } from './format.ts';
import { toSheet } from './json-table.ts';
import { checkTextSize } from './limits.ts';

/** One JSON object a line. */
export const ndjson: ImportFormat = {
	id: 'ndjson',
	sniff({ head }) {
		const [first = '', second = ''] = head.trim().split(/[\r\n]+/, 2);
		return isObject(first) && (second === '' ? false : /^\s*\{/.test(second));
	},
	read
};

function isObject(line: string): boolean {
	return /^\s*\{/.test(line) && parse(line) !== undefined;
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch (error) {
		// A line nested beyond the stack is no record either.
		if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
		throw error;
	}
}

function read(bytes: Uint8Array, name: string, overrides: Overrides): RawFile {
	checkTextSize(bytes, name);
	const { text, encoding, problems, decision } = decodeText(bytes, fileOverride(overrides).encoding);
	const records: unknown[] = [];
	let broken = 0;
	let first = 0;
	for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
		if (line.trim() === '') continue;
		const record = parse(line);
		if (record === undefined) {
			broken += 1;
			if (first === 0) first = i + 1;
		} else {
			records.push(record);
		}
	}
	if (broken > records.length) throw new AppError('json_invalid', { file: name });
	const lost: Problem[] =
		broken === 0 ? [] : [{ code: 'ndjson_line_invalid', params: { row: first, count: broken } }];
	const { sheet, problems: found } = toSheet(records, name);
	return {
		format: 'ndjson',
		encoding,
		delimiter: null,
		quote: null,
		sheets: [sheet],
		problems: [...problems, ...lost, ...found],
		decisions: { encoding: decision }
	};
}
