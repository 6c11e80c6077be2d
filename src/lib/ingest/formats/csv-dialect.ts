import { sampleRecords } from './csv-records.ts';
import type { Dialect } from './dialect.ts';

/** Characters of a file that are looked at. */
const SAMPLE_CHARS = 64 * 1024;
const SAMPLE_RECORDS = 200;
/** Records that may be titles above a table without counting against it. */
const TITLE_RECORDS = 15;

/** Delimiters met in office exports; space and colon need far stronger evidence, being text as well. */
const usual = [',', ';', '\t', '|'] as const;
const unusual = [' ', ':'] as const;
/** Typed under an East Asian keyboard, or chosen because no text has them. */
const wide = ['，', '；', '｜', '¦'] as const;

/** A dialect, and how sure its delimiter is. */
export interface DialectGuess extends Dialect {
	/** 0 to 1: how far the delimiter's score is ahead of the next one's. */
	confidence: number;
	/** Other delimiters that would cut records as well, the likeliest first. */
	others: string[];
}

/**
 * Delimiter, quote and escape of a file, judged from its beginning: the dialect that cuts most records into the same
 * number of cells, most cells of which look like values. `prefer` (from the file's name) decides only between equals;
 * what `known` says is taken.
 */
export function detectDialect(
	text: string,
	prefer: string | null = null,
	known: Partial<Dialect> = {}
): DialectGuess {
	const sample = headOf(text);
	const quote = known.quote ?? detectQuote(sample);
	const escape = known.escape ?? (quote === '' ? '"' : detectEscape(sample, quote));
	if (known.delimiter !== undefined) {
		return { delimiter: known.delimiter, quote, escape, confidence: 1, others: [] };
	}
	const scores = [...usual, ...unusual, ...wide]
		.map((delimiter) => ({ delimiter, score: scoreDelimiter(sample, delimiter, quote, escape) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || Number(b.delimiter === prefer) - Number(a.delimiter === prefer));
	const [first, second] = scores;
	const others = scores.slice(1).map(({ delimiter }) => delimiter as string);
	if (first === undefined) {
		return { delimiter: '', quote, escape, confidence: lonelyColumn(sample), others: [] };
	}
	const delimiter = first.delimiter === ',' && spacedCommas(sample, quote) ? ', ' : first.delimiter;
	const lead = (first.score - (second?.score ?? 0)) / first.score;
	// The score itself says how evenly the records are cut; a file of two columns reaches half at most.
	const even = Math.min(1, first.score * 1.6);
	return { delimiter, quote, escape, confidence: (0.5 + 0.5 * lead) * (0.4 + 0.6 * even), others };
}

/** One column and no delimiter: the surer the fewer lines have anything in them that could be one. */
function lonelyColumn(sample: string): number {
	const lines = sample.split(/[\r\n]+/).filter((line) => line.trim() !== '');
	const could = lines.filter((line) => /[,;\t|]/.test(line)).length;
	return lines.length === 0 ? 0 : 1 - (0.7 * could) / lines.length;
}

/** Whole lines from the start of a text. */
function headOf(text: string): string {
	if (text.length <= SAMPLE_CHARS) return text;
	const head = text.slice(0, SAMPLE_CHARS);
	const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
	return end > 0 ? head.slice(0, end + 1) : head;
}

/** Counts quotes that stand where a cell begins or ends; apostrophes inside words are not among them. */
function detectQuote(sample: string): '"' | "'" {
	const open = { '"': 0, "'": 0 };
	const close = { '"': 0, "'": 0 };
	const edge = (char: string): boolean => char === '' || '\r\n,;\t| '.includes(char);
	for (let i = 0; i < sample.length; i += 1) {
		const char = sample[i];
		if (char !== '"' && char !== "'") continue;
		if (edge(sample.charAt(i - 1))) open[char] += 1;
		if (edge(sample.charAt(i + 1))) close[char] += 1;
	}
	const single = Math.min(open["'"], close["'"]);
	const double = Math.min(open['"'], close['"']);
	return single >= 2 && single > double * 2 ? "'" : '"';
}

/** Backslash only when quotes are escaped so somewhere inside a cell, and nowhere by doubling. */
function detectEscape(sample: string, quote: '"' | "'"): Dialect['escape'] {
	let backslashed = 0;
	for (let i = sample.indexOf(`\\${quote}`); i !== -1; i = sample.indexOf(`\\${quote}`, i + 2)) {
		const next = sample.charAt(i + 2);
		// Before a cell's end the backslash may as well be the cell's last character ("C:\dir\").
		if (next !== '' && !',;\t|\r\n'.includes(next)) backslashed += 1;
	}
	if (backslashed === 0) return quote;
	let doubled = 0;
	for (let i = sample.indexOf(quote + quote); i !== -1; i = sample.indexOf(quote + quote, i + 2)) {
		const before = sample.charAt(i - 1);
		// An escaped quote at the end of its cell is no doubled one.
		if (before === '\\') continue;
		const after = sample.charAt(i + 2);
		const emptyCell =
			(before === '' || ',;\t|\r\n '.includes(before)) && (after === '' || ',;\t|\r\n '.includes(after));
		if (!emptyCell) doubled += 1;
	}
	return backslashed > doubled ? '\\' : quote;
}

function scoreDelimiter(
	sample: string,
	delimiter: string,
	quote: Dialect['quote'],
	escape: Dialect['escape']
): number {
	if (!sample.includes(delimiter)) return 0;
	const rows = sampleRecords(sample, { delimiter, quote, escape }, SAMPLE_RECORDS);
	const records = rows.filter((cells) => cells.length > 1 || cells[0]?.trim() !== '');
	const counts = new Map<number, number>();
	for (const cells of records) {
		if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	}
	let width = 0;
	let often = 0;
	for (const [count, times] of counts) {
		if (times > often || (times === often && count > width)) {
			width = count;
			often = times;
		}
	}
	if (width === 0) return 0;
	// Titles stand above the first record of the common width, so that is where the table is taken to begin.
	const start = records.findIndex((cells) => cells.length === width);
	const table = records.slice(start);
	const whole = table.filter((cells) => cells.length === 1 && !cutOtherwise(cells, width, delimiter)).length;
	const above = records.slice(0, start);
	const changes = above.length > 2 && above.every((cells) => cutOtherwise(cells, width, delimiter));
	const same = often / (records.length - (changes ? 0 : Math.min(start, TITLE_RECORDS)));
	const evidence =
		delimiter === ' ' || delimiter === ':'
			? rareEvidence(sample, table, width, same, delimiter, quote)
			: whole / table.length <= 0.4 && same >= 0.3 && !prose(sample, records, start, delimiter);
	if (!evidence) return 0;
	// What comes late may be a cell with a list in it: the more records stand before the table, the less it counts.
	const coverage = Math.sqrt(table.length / records.length);
	return same * coverage * (1 - 1 / width) * valueShare(table, delimiter);
}

/** Another delimiter cuts the record into as many cells: it is no title, the file changes its delimiter halfway. */
function cutOtherwise(cells: readonly string[], width: number, delimiter: string): boolean {
	if (width < 3 || cells.length >= width) return false;
	const line = cells.join(delimiter);
	return usual.some((other) => other !== delimiter && line.split(other).length >= width);
}

/** "12 Nguyễn Trãi, Thượng Đình, Thanh Xuân" down one column: a title of one cell and every comma before a space. */
function prose(sample: string, records: string[][], start: number, delimiter: string): boolean {
	if ((delimiter !== ',' && delimiter !== ';') || start === 0) return false;
	const first = records[0];
	if (first === undefined || first.length > 1) return false;
	let spaced = 0;
	let all = 0;
	for (let i = sample.indexOf(delimiter); i !== -1; i = sample.indexOf(delimiter, i + 1)) {
		all += 1;
		if (sample.charAt(i + 1) === ' ') spaced += 1;
	}
	return spaced >= all * 0.9;
}

/**
 * Space or colon as delimiter: quoted cells border on it in most records, or every record has the same four or more
 * cells and half the columns are numbers or dates. Names, sentences and times of day have neither.
 */
function rareEvidence(
	sample: string,
	table: string[][],
	width: number,
	same: number,
	delimiter: string,
	quote: string
): boolean {
	// Blanks round the delimiter proper: it stands alone between them.
	const alone = table.flat().filter((cell) => usual.some((other) => other === cell)).length;
	if (alone >= table.length) return false;
	let bordering = 0;
	for (const edge of quote === '' ? [] : [quote + delimiter, delimiter + quote]) {
		for (let i = sample.indexOf(edge); i !== -1; i = sample.indexOf(edge, i + 2)) bordering += 1;
	}
	if (width >= 3 && table.length >= 2 && bordering >= table.length * 1.5) return true;
	if (width < 4 || table.length < 3 || same < 0.95) return false;
	let valued = 0;
	for (let column = 0; column < width; column += 1) {
		const values = table.slice(1).filter((cells) => /^[\d.,/:+-]+$/.test(cells[column] ?? ''));
		if (values.length >= (table.length - 1) * 0.9) valued += 1;
	}
	return valued * 2 >= width;
}

const value =
	/^(?:|[+-]?[\d.,\s]+%?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}:\d{2}(?::\d{2})?|[\p{L}\p{N}_.@/:#$()-]+)$/u;

/** Share of cells that look like a value or a text no other delimiter stands in; never zero. */
function valueShare(table: string[][], delimiter: string): number {
	let good = 0;
	let all = 0;
	for (const cells of table.slice(0, 100)) {
		for (const cell of cells.slice(0, 100)) {
			all += 1;
			const text = cell.trim();
			if (value.test(text)) good += 1;
			else if (!usual.some((other) => other !== delimiter && text.includes(other))) good += 0.9;
		}
	}
	return all === 0 ? 0.01 : Math.max(0.01, good / all);
}

/**
 * ", " rather than ",": outside quotes every comma is followed by a space, in the first record too, and there is one in
 * most lines. Quoted cells are taken out a line at a time, so that a stray quote does not turn the rest inside out.
 */
function spacedCommas(sample: string, quote: Dialect['quote']): boolean {
	const bare = sample.replace(quote !== "'" ? /"(?:[^"\r\n]|"")*"/g : /'(?:[^'\r\n]|'')*'/g, '');
	const lines = bare.split(/[\r\n]+/).filter((line) => line.trim() !== '');
	const commas = bare.split(',').length - 1;
	const spaced = bare.split(/, |,(?=[\r\n]|$)/).length - 1;
	return (lines[0]?.includes(', ') ?? false) && commas >= lines.length && spaced >= commas * 0.98;
}
