import type { Dialect } from './dialect.ts';

/** One reading of a record whose quotes break the rules. */
export interface Mended {
	cells: string[];
	end: number;
	/** An opening quote was taken as text. */
	literal: boolean;
	/** Quotes inside a quoted cell were taken as text. */
	loose: boolean;
}

/** How far a broken record may be looked at: characters of a cell, ways to end it, readings of the record. */
const REACH = 8 * 1024;
const MAX_ENDS = 16;
const MAX_READINGS = 2_000;

/** Readings a whole file may take: past them broken records are read as if quotes meant nothing. */
export interface Budget {
	readings: number;
}
export const FILE_READINGS = 200_000;

/** What a reading costs; the cheapest wins. Told by hand from what stray quotes look like, see csv-mend.test.ts. */
const COST = {
	/** A quote inside a quoted cell that nothing doubles. */
	loneQuote: 1,
	/** Reading on over a quote that could have closed the cell. */
	passedClose: 2,
	/** `48"",` read as a quote and the end of the cell rather than as an escaped quote. */
	pairAsClose: 1.5,
	/** An opening quote that is text. */
	literalOpen: 2,
	/** A line end inside a cell, up to three. */
	newline: 1.5,
	/** A line inside a cell that has the delimiters of a whole record. */
	swallowed: 4,
	/** A cell too many or too few, up to two. */
	width: 3
};

interface Step {
	cost: number;
	at: number;
	cells: number;
	text: string;
	literal: boolean;
	loose: boolean;
	parent: Step | null;
}

const CR = 13;
const LF = 10;

export function isBreak(code: number): boolean {
	return code === LF || code === CR;
}

/** The text of a quoted cell without its escapes. */
export function unescapeQuoted(inner: string, quote: string, escape: Dialect['escape']): string {
	if (escape !== '\\') return inner.includes(quote) ? inner.replaceAll(quote + quote, quote) : inner;
	if (!inner.includes('\\')) return inner;
	return inner.replace(/\\(["'\\])/g, (whole, char: string) =>
		char === quote || char === '\\' ? char : whole
	);
}

/**
 * The most sensible reading of the record at `start`: a search, cheapest first, over where its quoted cells may end
 * and which quotes may be text. Bounded; past the bounds the line is read as if quotes meant nothing.
 */
export function mendRecord(
	text: string,
	start: number,
	dialect: Dialect,
	width: number,
	previous: number | null,
	budget: Budget
): Mended {
	const open = new Frontier();
	open.push({ cost: 0, at: start, cells: 0, text: '', literal: false, loose: false, parent: null });
	const seen = new Set<string>();
	const most = Math.max(width, previous ?? 0) * 2 + 16;
	for (let tried = 0; tried < MAX_READINGS && budget.readings > 0;) {
		const step = open.take();
		if (step === null) break;
		if (step.at < 0) return finish(step);
		const key = `${step.at}:${step.cells}`;
		if (seen.has(key) || step.cells > most) continue;
		seen.add(key);
		tried += 1;
		budget.readings -= 1;
		for (const next of endsOfCell(text, step.at, dialect, width)) {
			const cells = step.cells + 1;
			const breaks = next.end >= text.length || isBreak(text.charCodeAt(next.end));
			const stop = breaks ? recordEnd(text, next.end) : next.end + Math.max(1, dialect.delimiter.length);
			open.push({
				cost: step.cost + next.cost + (breaks ? widthCost(cells, width, previous) : 0),
				// A finished reading is marked by the negative of where the next record begins.
				at: breaks ? -stop : stop,
				cells,
				text: next.text,
				literal: step.literal || next.literal,
				loose: step.loose || next.loose,
				parent: step
			});
		}
	}
	return withoutQuotes(text, start, dialect);
}

/** Steps by cost; costs are halves, so that a shelf for each half will do. Of equals the latest comes first. */
class Frontier {
	private readonly shelves: Step[][] = [];
	private lowest = 0;

	push(step: Step): void {
		const shelf = Math.round(step.cost * 2);
		(this.shelves[shelf] ??= []).push(step);
		this.lowest = Math.min(this.lowest, shelf);
	}

	take(): Step | null {
		for (; this.lowest < this.shelves.length; this.lowest += 1) {
			const step = this.shelves[this.lowest]?.pop();
			if (step !== undefined) return step;
		}
		return null;
	}
}

function finish(last: Step): Mended {
	const cells: string[] = [];
	for (let step: Step | null = last; step !== null && step.parent !== null; step = step.parent) {
		cells.push(step.text);
	}
	return { cells: cells.reverse(), end: -last.at, literal: last.literal, loose: last.loose };
}

function widthCost(cells: number, width: number, previous: number | null): number {
	const off = Math.min(Math.abs(cells - width), previous === null ? 9 : Math.abs(cells - previous));
	return Math.min(2, off) * COST.width;
}

function recordEnd(text: string, at: number): number {
	return at + (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : at < text.length ? 1 : 0);
}

interface CellEnd {
	/** Index of the delimiter, line end or end of text after the cell. */
	end: number;
	cost: number;
	text: string;
	literal: boolean;
	loose: boolean;
}

/** Every way the cell at `at` may be read. */
function endsOfCell(text: string, at: number, dialect: Dialect, width: number): CellEnd[] {
	const { delimiter, quote, escape } = dialect;
	const plainEnd = plainCellEnd(text, at, delimiter);
	const plain = { end: plainEnd, text: text.slice(at, plainEnd), loose: false };
	if (text[at] !== quote) return [{ ...plain, cost: 0, literal: false }];
	const ends: CellEnd[] = [{ ...plain, cost: COST.literalOpen, literal: true }];
	let cost = 0;
	let loose = false;
	let from = at + 1;
	let lines = 0;
	let delimiters = 0;
	let swallowed = 0;
	for (
		let i = text.indexOf(quote, from);
		i !== -1 && i < at + REACH && ends.length < MAX_ENDS;
		i = text.indexOf(quote, i + 1)
	) {
		for (; from < i; from += 1) {
			if (isBreak(text.charCodeAt(from))) {
				delimiters = 0;
				if (lines < 3) lines += 1;
			} else if (delimiter !== '' && text.startsWith(delimiter, from)) {
				delimiters += 1;
				if (lines > 0 && width > 2 && delimiters === width - 1) swallowed = COST.swallowed;
			}
		}
		if (escape === '\\' && text[i - 1] === '\\') continue;
		const pair = escape !== '\\' && text[i + 1] === quote;
		const close = pair ? i + 1 : i;
		const after = cellEdge(text, close + 1, delimiter);
		if (after !== -1) {
			ends.push({
				end: after,
				cost: cost + lines * COST.newline + swallowed + (pair ? COST.pairAsClose : 0),
				text: unescapeQuoted(text.slice(at + 1, pair ? i : close), quote, escape) + (pair ? quote : ''),
				literal: false,
				loose: loose || pair
			});
		}
		if (pair) {
			i += 1;
		} else {
			cost += after === -1 ? COST.loneQuote : COST.passedClose;
			loose = true;
		}
	}
	return ends;
}

/** Index of the delimiter, line end or end of text after a cell in which quotes mean nothing. */
export function plainCellEnd(text: string, at: number, delimiter: string): number {
	let end = at;
	while (end < text.length && !isBreak(text.charCodeAt(end))) {
		if (delimiter !== '' && text.startsWith(delimiter, end)) break;
		end += 1;
	}
	return end;
}

/** Where the cell's delimiter or line end stands if only blanks come before it, else -1. */
function cellEdge(text: string, at: number, delimiter: string): number {
	let edge = at;
	while (edge < text.length) {
		if (isBreak(text.charCodeAt(edge)) || (delimiter !== '' && text.startsWith(delimiter, edge))) return edge;
		if (text[edge] !== ' ' && text[edge] !== '\t') return -1;
		edge += 1;
	}
	return text.length;
}

/** The record cut at delimiters and line ends as if quotes meant nothing. */
export function withoutQuotes(text: string, start: number, { delimiter }: Dialect): Mended {
	const cells: string[] = [];
	let at = start;
	for (;;) {
		const end = plainCellEnd(text, at, delimiter);
		cells.push(text.slice(at, end));
		if (end >= text.length || isBreak(text.charCodeAt(end))) {
			return { cells, end: recordEnd(text, end), literal: true, loose: false };
		}
		at = end + delimiter.length;
	}
}
