import Papa from 'papaparse';
import { AppError, type Problem } from '#lib/core/errors.ts';
import { decodeText } from '../decode/index.ts';
import type { RawFile, RawRow } from '../raw.ts';
import { detectDialect, type Dialect } from './csv-dialect.ts';
import { sampleRecords, splitRecords, type QuoteFault, type Split } from './csv-records.ts';
import type { ImportFormat } from './format.ts';
import { checkColumns, checkTextSize } from './limits.ts';

/** "sep=;" on the first line: Excel's own note to itself about the delimiter. */
const separatorLine = /^"?sep=([^\r\n"]|\\t)"?(?:\r\n|\r|\n)/i;

/** Delimited text of any dialect. What no other format claims is read as this. */
export const csv: ImportFormat = {
	id: 'csv',
	sniff: ({ head }) => head !== '',
	read: readCsv
};

function readCsv(bytes: Uint8Array, name: string): RawFile {
	checkTextSize(bytes, name);
	const { text: all, encoding, problems } = decodeText(bytes);
	// Cells without a single character are nothing to read either.
	if (/^[\s,;|]*$/.test(all)) throw new AppError('file_empty', { file: name });
	const declared = separatorLine.exec(all);
	const text = declared === null ? all : all.slice(declared[0].length);
	const sniffed = detectDialect(text, /\.(?:tsv|tab)$/i.test(name) ? '\t' : ',');
	const given = declared?.[1]?.replace('\\t', '\t');
	const dialect: Dialect = given === undefined ? sniffed : { ...sniffed, delimiter: given };
	const { rows, faults } = split(text, dialect);
	const first = declared === null ? 1 : 2;
	return {
		format: dialect.delimiter === '\t' ? 'tsv' : 'csv',
		encoding,
		delimiter: dialect.delimiter === '' ? null : dialect.delimiter,
		quote: dialect.quote,
		sheets: [{ name: '', rows: numbered(rows, first, name), merges: [] }],
		problems: [...problems, ...quoteProblems(faults, first)]
	};
}

function numbered(rows: string[][], first: number, file: string): RawRow[] {
	return rows.map((cells, i) => {
		checkColumns(cells.length, i + first, file);
		return { number: i + first, cells };
	});
}

/** One problem a kind: the first record it was met in, and how many there are. */
function quoteProblems(faults: QuoteFault[], first: number): Problem[] {
	return (['quote_unclosed', 'quote_malformed'] as const).flatMap((code) => {
		const found = faults.filter((fault) => fault.code === code);
		const [one] = found;
		return one === undefined ? [] : [{ code, params: { row: one.record + first, count: found.length } }];
	});
}

/**
 * PapaParse where it is right, which is nearly always. Our own reader where it is not: line ends that vary, escaped
 * backslashes, and broken quotes, which PapaParse lets swallow the records that follow.
 */
function split(text: string, dialect: Dialect): Split {
	const newline = uniformNewline(text);
	if (newline !== null && dialect.delimiter !== '' && dialect.escape !== '\\') {
		const parsed = Papa.parse<string[]>(text, {
			delimiter: dialect.delimiter,
			newline,
			quoteChar: dialect.quote,
			escapeChar: dialect.escape
		});
		if (parsed.errors.length === 0) {
			const rows = parsed.data;
			const last = rows[rows.length - 1];
			if (last?.length === 1 && last[0] === '' && text.endsWith(newline)) rows.pop();
			const width = usualWidth(rows);
			if (!rows.some((cells) => cells.length !== width && cells.some(hasBreak))) return { rows, faults: [] };
			return splitRecords(text, dialect, width);
		}
	}
	return splitRecords(text, dialect, usualWidth(sampleRecords(text, dialect, 400)));
}

function hasBreak(cell: string): boolean {
	return cell.includes('\n') || cell.includes('\r');
}

/** The line end of a text that has only one kind, else null; '\n' for a text without any. */
function uniformNewline(text: string): '\n' | '\r' | '\r\n' | null {
	const cr = text.indexOf('\r');
	if (cr === -1) return '\n';
	if (!text.includes('\n')) return '\r';
	for (let at = cr; at !== -1; at = text.indexOf('\r', at + 1))
		if (text.charCodeAt(at + 1) !== 10) return null;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
		if (text.charCodeAt(at - 1) !== 13) return null;
	}
	return '\r\n';
}

/** The number of cells most records have (blank lines and lone titles do not count unless there is nothing else). */
function usualWidth(rows: string[][]): number {
	const counts = new Map<number, number>();
	for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
	let width = 1;
	let often = 0;
	for (const [count, times] of counts) {
		if (times > often) {
			width = count;
			often = times;
		}
	}
	return width;
}
