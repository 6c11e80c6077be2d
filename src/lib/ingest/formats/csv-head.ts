import { encodingOfBom } from '../decode/detect.ts';
import type { Encoding } from '../raw.ts';
import { detectDialect } from './csv-dialect.ts';
import { sampleRecords, splitRecords } from './csv-records.ts';
import { notTextKind } from './magic.ts';

/** What the beginning of a delimited file says about the whole of it. */
export interface CsvHead {
	/** 'utf-8', 'utf-8-bom', or null when the beginning is not strict UTF-8. */
	encoding: Encoding | null;
	delimiter: string;
	quote: string;
	newline: '\n' | '\r\n' | '\r' | null;
	/**
	 * A fast reader may take the file: strict UTF-8 without NUL, a header on the first line, the same number of cells in
	 * every record, RFC 4180 quotes, one kind of line end.
	 */
	clean: boolean;
}

const unclean = (encoding: Encoding | null): CsvHead => ({
	encoding,
	delimiter: '',
	quote: '"',
	newline: null,
	clean: false
});

/** Judges the beginning of a file (some hundred kilobytes; a last line cut off is left out when `whole` is false). */
export function sniffCsvHead(bytes: Uint8Array, whole = false): CsvHead {
	if (notTextKind(bytes) !== null || bytes.includes(0)) return unclean(null);
	const bom = encodingOfBom(bytes);
	if (bom !== null && bom !== 'utf-8-bom') return unclean(bom);
	const lines = whole ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
	if (lines.length === 0) return unclean(null);
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(lines);
	} catch (error) {
		if (error instanceof TypeError) return unclean(null);
		throw error;
	}
	const dialect = detectDialect(text);
	const { delimiter, quote, escape } = dialect;
	const newline = onlyNewline(text);
	const head = { encoding: bom ?? ('utf-8' as const), delimiter, quote, newline };
	const plain = delimiter.length === 1 && ',;\t|'.includes(delimiter) && quote === '"' && escape === '"';
	if (!plain || newline === null || newline === '\r') return { ...head, clean: false };
	if (/^"?sep=/i.test(text) || /^[\s\ufeff]*[<[{]/.test(text)) return { ...head, clean: false };
	const first = sampleRecords(text, dialect, 1)[0]?.length ?? 0;
	const { rows, faults } = splitRecords(text, dialect, first);
	// The head may end inside a quoted cell of several lines.
	const records = whole || rows.length < 2 ? rows : rows.slice(0, -1);
	const width = records[0]?.length ?? 0;
	const even = records.every((cells) => cells.length === width);
	const faultless = faults.every(({ record }) => record >= records.length);
	// R and pandas leave the name of their index, the first column, empty.
	const named = records[0]?.every((cell, i) => i === 0 || cell.trim() !== '') ?? false;
	return {
		...head,
		clean: width > 1 && records.length > 1 && even && faultless && named && rfcQuotes(text, delimiter)
	};
}

/** No quote stands inside an unquoted cell: readers differ about those. */
function rfcQuotes(text: string, delimiter: string): boolean {
	let quoted = false;
	for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
		if (quoted) {
			if (text[at + 1] === '"') at += 1;
			else quoted = false;
		} else {
			const before = at === 0 ? '\n' : text.charAt(at - 1);
			if (before !== delimiter && before !== '\n' && before !== '\r') return false;
			quoted = true;
		}
	}
	return true;
}

/** The one kind of line end of a text, quoted cells included, or null. */
function onlyNewline(text: string): CsvHead['newline'] {
	const pairs = text.split('\r\n').length - 1;
	const feeds = text.split('\n').length - 1;
	const returns = text.split('\r').length - 1;
	if (pairs > 0) return feeds === pairs && returns === pairs ? '\r\n' : null;
	if (feeds > 0) return returns === 0 ? '\n' : null;
	return returns > 0 ? '\r' : null;
}
