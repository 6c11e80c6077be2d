import type { Dialect } from './dialect.ts';
import { columnKinds, mayBeStray, strayCells, type ColumnKinds, type StrayCells } from './csv-strays.ts';
import {
	FILE_READINGS,
	isBreak,
	mendRecord,
	plainCellEnd,
	unescapeQuoted,
	withoutQuotes
} from './csv-mend.ts';

/** A record that is not as RFC 4180 has it, by its index. */
export interface RecordFault {
	record: number;
	/**
	 * `quote_unclosed`: an opening quote had to be taken as text. `quote_malformed`: quotes inside a quoted cell were.
	 * `row_delimiter_varies`: the record has a delimiter of its own.
	 */
	code: 'quote_unclosed' | 'quote_malformed' | 'row_delimiter_varies';
}

export interface Split {
	rows: string[][];
	faults: RecordFault[];
}

interface StrictRecord {
	cells: string[];
	/** Where the next record begins. */
	end: number;
	/** Something stood after a closing quote, or no closing quote was found. */
	broken: boolean;
	/** A quoted cell ran over a line end. */
	multiline: boolean;
	/** A plain and a quoted cell in one, as when the delimiter between the two is lost; the first of the record. */
	glued?: Glued;
}

interface Glued {
	/** Index of the cell. */
	cell: number;
	parts: [string, string];
}

const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;
const BACKSLASH = 92;

/**
 * Cuts text into records and cells. Line ends may be mixed. A record whose quotes break the rules is read again by
 * `mendRecord`, so that a stray quote costs at most its own record; `width`, the usual number of cells, helps to tell
 * which reading is meant.
 */
export function splitRecords(text: string, dialect: Dialect, width: number): Split {
	const rows: string[][] = [];
	const faults: RecordFault[] = [];
	const scan = scanner(text, dialect);
	const scanGlued = mayGlue(text, dialect) ? scanner(text, dialect, true) : null;
	const budget = { readings: FILE_READINGS };
	let columns: ColumnKinds | null = null;
	let strays = 0;
	let position = 0;
	while (position < text.length) {
		const strict = scan(position);
		let { cells, end } = strict;
		const previous = rows[rows.length - 1]?.length ?? null;
		const whole = scanGlued && gluedApart(scanGlued(position), width);
		if (whole !== null) {
			({ cells, end } = whole);
			faults.push({ record: rows.length, code: 'quote_malformed' });
		}
		const usual = cells.length === width || cells.length === previous;
		if (whole === null && (strict.broken || (strict.multiline && !usual))) {
			const mended = mendRecord(text, position, dialect, width, previous, budget);
			// A well-formed record over several lines is given up only for one that fits the table.
			if (strict.broken || mended.cells.length === width) {
				if (mended.literal || mended.loose) {
					faults.push({ record: rows.length, code: mended.literal ? 'quote_unclosed' : 'quote_malformed' });
				}
				({ cells, end } = mended);
			}
		}
		const wrapped = whole === null ? unwrapped(cells, dialect, width) : null;
		if (wrapped !== null) {
			faults.push({ record: rows.length, code: 'quote_malformed' });
			cells = wrapped;
		} else if (mayBeStray(cells, width) && strays < MAX_STRAYS) {
			columns ??= columnKinds(sampleRecords(text, dialect, SAMPLE), width);
			const own = stray(text, position, end, dialect, columns, rows.length === 0);
			// Words laid out by spaces are dear; the others may be half the file.
			if (own === null || own.delimiter === ' ') strays += 1;
			if (own !== null) {
				faults.push({ record: rows.length, code: 'row_delimiter_varies' });
				({ cells } = own);
			}
		}
		// Two records that lost the line end between them.
		if (whole !== null && cells.length === 2 * width) rows.push(cells.slice(0, width), cells.slice(width));
		else rows.push(cells);
		position = end;
	}
	return { rows, faults };
}

/** The record inside a line that was quoted as a whole. */
function unwrapped(cells: readonly string[], dialect: Dialect, width: number): string[] | null {
	const [line = ''] = cells;
	if (cells.length !== 1 || width < 3 || !line.includes(dialect.delimiter) || /[\r\n]/.test(line))
		return null;
	const inner = scanner(line, dialect)(0);
	return !inner.broken && inner.end === line.length && inner.cells.length === width ? inner.cells : null;
}

/** Whether some cell of a text may have lost the delimiter before it: a quote between letters or digits, as no rule puts it. */
export function mayGlue(text: string, { quote }: Dialect): boolean {
	return quote === '"' && /[\p{L}\p{N}]"[\p{L}\p{N}]/u.test(text);
}

/**
 * A record that has lost the delimiter on one side of a quoted cell, with the two cells apart, or null where the count of cells does not
 * say so: it has to be one short of the usual, or of twice the usual where the line end between two records was lost with it.
 */
function gluedApart(record: StrictRecord, width: number): StrictRecord | null {
	const { cells, glued, broken, multiline } = record;
	if (glued === undefined || broken || multiline) return null;
	const twice = width > 1 && cells.length === 2 * width - 1 && glued.cell === width - 1;
	if (cells.length !== width - 1 && !twice) return null;
	return { ...record, cells: cells.toSpliced(glued.cell, 1, ...glued.parts) };
}

/** Records that are looked at in vain, or found to be laid out by spaces, and records that say what columns hold. */
const MAX_STRAYS = 1_000;
const SAMPLE = 400;

/** The cells of one line under a delimiter of its own; `first` when it may be the header. */
function stray(
	text: string,
	start: number,
	end: number,
	dialect: Dialect,
	columns: ColumnKinds,
	first: boolean
): StrayCells | null {
	const line = text.slice(start, end).replace(/[\r\n]+$/, '');
	if (line.length > MAX_STRAY_LENGTH || /[\r\n]/.test(line)) return null;
	const cut = (delimiter: string): string[] | null => {
		const { cells, broken, end: reached } = scanner(line, { ...dialect, delimiter })(0);
		return broken || reached < line.length ? null : cells;
	};
	const next = first && end < text.length ? scanner(text, dialect)(end).cells : null;
	return strayCells(line, cut, dialect, columns, next);
}

const MAX_STRAY_LENGTH = 16 * 1024;

/**
 * The first records of a text, to judge a dialect by: a record whose quotes break the rules is cut as if it had none,
 * which is quick, and enough to tell that the dialect is wrong.
 */
export function sampleRecords(text: string, dialect: Dialect, limit: number): string[][] {
	const rows: string[][] = [];
	const scan = scanner(text, dialect);
	let position = 0;
	while (position < text.length && rows.length < limit) {
		const strict = scan(position);
		const { cells, end } = strict.broken ? withoutQuotes(text, position, dialect) : strict;
		rows.push(cells);
		position = end;
	}
	return rows;
}

/**
 * A function that reads the record at a position by the letter of RFC 4180 (or with backslash escapes); with `gluing` a quote between
 * letters or digits parts two cells: it opens one that another closes at its end, or closes one that text follows.
 */
function scanner(
	text: string,
	{ delimiter, quote, escape }: Dialect,
	gluing = false
): (start: number) => StrictRecord {
	const quoteCode = quote.charCodeAt(0);
	const delimiterCode = delimiter === '' ? -1 : delimiter.charCodeAt(0);
	const more = delimiter.length > 1;
	const isDelimiter = (at: number): boolean =>
		text.charCodeAt(at) === delimiterCode && (!more || text.startsWith(delimiter, at));
	const step = Math.max(1, delimiter.length);

	return (start) => {
		const cells: string[] = [];
		let multiline = false;
		let glued: Glued | undefined;
		let at = start;
		const read = (end: number): StrictRecord => ({
			cells,
			end,
			broken: false,
			multiline,
			...(glued && { glued })
		});
		for (;;) {
			if (text.charCodeAt(at) === quoteCode) {
				const close = closingQuote(at + 1);
				if (close === -1) return { cells, end: text.length, broken: true, multiline };
				let after = close + 1;
				// Blanks between a closing quote and the end of the cell belong to neither.
				while ((text.charCodeAt(after) === SPACE || text.charCodeAt(after) === TAB) && !isDelimiter(after)) {
					after += 1;
				}
				const inner = text.slice(at + 1, close);
				const code = text.charCodeAt(after);
				if (gluing && glued === undefined && close + 1 === after && isBetweenWords(close)) {
					const plainEnd = plainCellEnd(text, after, delimiter);
					glued = {
						cell: cells.length,
						parts: [unescapeQuoted(inner, quote, escape), text.slice(after, plainEnd)]
					};
					after = plainEnd;
				} else if (after < text.length && !isDelimiter(after) && code !== LF && code !== CR) {
					return { cells, end: after, broken: true, multiline };
				}
				if (!multiline && (inner.includes('\n') || inner.includes('\r'))) multiline = true;
				cells.push(unescapeQuoted(inner, quote, escape));
				at = after;
			} else {
				let end = at;
				let code = text.charCodeAt(end);
				while (
					end < text.length &&
					code !== LF &&
					code !== CR &&
					!(code === delimiterCode && isDelimiter(end))
				) {
					if (gluing && glued === undefined && code === quoteCode && end > at) {
						const close = gluedClose(end);
						if (close !== -1) {
							const quoted = unescapeQuoted(text.slice(end + 1, close), quote, escape);
							glued = { cell: cells.length, parts: [text.slice(at, end), quoted] };
							end = close;
						}
					}
					end += 1;
					code = text.charCodeAt(end);
				}
				cells.push(text.slice(at, end));
				at = end;
			}
			if (at >= text.length) return read(at);
			if (isBreak(text.charCodeAt(at))) {
				const pair = text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF;
				return read(at + (pair ? 2 : 1));
			}
			at += step;
			// A delimiter at the very end of the text is followed by one more, empty cell.
			if (at >= text.length) {
				cells.push('');
				return read(at);
			}
		}
	};

	/** Where the quoted text ends that the quote at `open` opens inside a plain cell, else -1. */
	function gluedClose(open: number): number {
		if (!isBetweenWords(open) || isInches(text, open)) return -1;
		const close = closingQuote(open + 1);
		const after = close + 1;
		const edge = after >= text.length || isDelimiter(after) || isBreak(text.charCodeAt(after));
		return close !== -1 && edge && !/[\r\n]/.test(text.slice(open, close)) ? close : -1;
	}

	function isBetweenWords(at: number): boolean {
		return isWord(text.charAt(at - 1)) && isWord(text.charAt(at + 1));
	}

	function closingQuote(from: number): number {
		let at = text.indexOf(quote, from);
		if (escape === '\\') {
			while (at !== -1 && oddBackslashes(at, from)) at = text.indexOf(quote, at + 1);
			return at;
		}
		while (at !== -1 && text.charCodeAt(at + 1) === quoteCode) at = text.indexOf(quote, at + 2);
		return at;
	}

	function oddBackslashes(at: number, from: number): boolean {
		let count = 0;
		while (at - 1 - count >= from && text.charCodeAt(at - 1 - count) === BACKSLASH) count += 1;
		return count % 2 === 1;
	}
}

/** A size in inches, `15"x20"`: the quote at a position measures the number before it. */
function isInches(text: string, at: number): boolean {
	return /^\d"[x×]\s*\d/iu.test(text.slice(at - 1, at + INCHES_AHEAD));
}

/** Characters after a quote in which the second number of a size begins. */
const INCHES_AHEAD = 8;

function isWord(char: string): boolean {
	return /[\p{L}\p{N}]/u.test(char);
}
