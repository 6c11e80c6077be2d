import Papa from 'papaparse';
import { AppError, type Problem } from '#lib/core/errors.ts';
import { decodeText } from '../decode/index.ts';
import { found, given } from '../decisions.ts';
import { fileOverride, type Overrides } from '../overrides.ts';
import type { RawFile, RawRow } from '../raw.ts';
import { detectDialect } from './csv-dialect.ts';
import { cuttable } from './csv-text.ts';
import { unwrapLines } from './csv-wrapped.ts';
import { mayGlue, sampleRecords, splitRecords, type RecordFault, type Split } from './csv-records.ts';
import { mayBeStray } from './csv-strays.ts';
import type { Dialect } from './dialect.ts';
import type { ImportFormat } from './format.ts';
import { CellBudget, checkColumns, checkTextSize, MAX_TEXT_CELLS } from './limits.ts';

/** "sep=;" on the first line: Excel's own note to itself about the delimiter. */
const separatorLine = /^"?sep=([^\r\n"]|\\t)"?(?:\r\n|\r|\n)/i;

/** Delimited text of any dialect. What no other format claims is read as this. */
export const csv: ImportFormat = {
	id: 'csv',
	sniff: ({ head }) => head !== '',
	read: readCsv
};

function readCsv(bytes: Uint8Array, name: string, overrides: Overrides): RawFile {
	checkTextSize(bytes, name);
	const said = fileOverride(overrides);
	const { text: decoded, encoding, problems, decision } = decodeText(bytes, said.encoding);
	const { text: all, restored } = cuttable(decoded);
	// Cells without a single character are nothing to read either.
	if (/^[\s,;|]*$/.test(all)) throw new AppError('file_empty', { file: name });
	const declared = said.delimiter === undefined ? separatorLine.exec(all) : null;
	const text = declared === null ? all : all.slice(declared[0].length);
	const delimiter = said.delimiter ?? declaredDelimiter(declared?.[1], text);
	const seen = detectDialect(text, /\.(?:tsv|tab)$/i.test(name) ? '\t' : ',', {
		...(delimiter === undefined ? {} : { delimiter }),
		...(said.quote === undefined ? {} : { quote: said.quote }),
		...(said.escape === undefined ? {} : { escape: said.escape })
	});
	const unwrapped = said.delimiter === undefined ? unwrapLines(text, seen) : null;
	const { dialect, records } = unwrapped ?? { dialect: seen, records: null };
	checkCellCount(text, dialect.delimiter, name);
	const { rows, faults } = records ?? split(text, dialect);
	const first = declared === null ? 1 : 2;
	const separator = dialect.delimiter === '' ? null : dialect.delimiter;
	return {
		format: dialect.delimiter === '\t' ? 'tsv' : 'csv',
		encoding,
		delimiter: separator,
		quote: dialect.quote === '' ? null : dialect.quote,
		sheets: [{ name: '', rows: numbered(rows, first, name, restored), merges: [] }],
		problems: [...problems, ...recordProblems(faults, first)],
		decisions: {
			encoding: decision,
			delimiter:
				said.delimiter === undefined
					? found(separator, dialect.confidence, dialect.others)
					: given(separator),
			quote: said.quote === undefined ? found(dialect.quote, 0.95, ["'"]) : given(said.quote)
		}
	};
}

/** What a separator line says, if the line under it bears it out. */
function declaredDelimiter(said: string | undefined, text: string): string | undefined {
	const delimiter = said?.replace('\\t', '\t');
	const [first = ''] = text.split(/[\r\n]+/, 1);
	return delimiter !== undefined && first.includes(delimiter) ? delimiter : undefined;
}

/** Only a text of more characters than cells are allowed can have too many; then its delimiters are counted. */
function checkCellCount(text: string, delimiter: string, file: string): void {
	if (text.length <= MAX_TEXT_CELLS || delimiter === '') return;
	const budget = new CellBudget(file, MAX_TEXT_CELLS);
	for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + 1)) budget.spend(1);
}

function numbered(
	rows: string[][],
	first: number,
	file: string,
	restored: ((cell: string) => string) | null
): RawRow[] {
	return rows.map((cells, i) => {
		checkColumns(cells.length, i + first, file);
		return { number: i + first, cells: restored === null ? cells : cells.map(restored) };
	});
}

/** One problem a kind: the first record it was met in, and how many there are. */
function recordProblems(faults: RecordFault[], first: number): Problem[] {
	return (['quote_unclosed', 'quote_malformed', 'row_delimiter_varies'] as const).flatMap((code) => {
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
	if (newline !== null && dialect.delimiter !== '' && dialect.quote !== '' && dialect.escape !== '\\') {
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
			const odd = rows.some(
				(cells) => cells.length !== width && (cells.some(hasBreak) || mayBeStray(cells, width))
			);
			if (!odd && !mayGlue(text, dialect)) return { rows, faults: [] };
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
