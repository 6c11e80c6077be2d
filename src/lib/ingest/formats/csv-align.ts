import { kindOf } from '../structure/cell-kind.ts';

interface Token {
	text: string;
	/** Stood in quotes, so that it is a whole cell. */
	whole: boolean;
}

const MAX_TOKENS = 200;

/**
 * Cells of a line cut at spaces, where cells have spaces in them too: the one way of joining its words into a cell for
 * each column that puts the right kind into every column whose kind is known (a blank cell fits any). Null when there is no
 * such way, or more than one.
 */
export function alignTokens(line: string, quote: string, kinds: readonly (string | null)[]): string[] | null {
	const tokens = tokensOf(line, quote);
	const width = kinds.length;
	if (tokens === null || tokens.length < width || tokens.length > MAX_TOKENS || width > MAX_TOKENS)
		return null;
	// ways[c] at t: ways to make the first c cells of the first t words, counted up to two; from: the last cell's start.
	const ways = Array.from({ length: width + 1 }, () => new Uint8Array(tokens.length + 1));
	const from = Array.from({ length: width + 1 }, () => new Uint16Array(tokens.length + 1));
	(ways[0] as Uint8Array)[0] = 1;
	for (let column = 1; column <= width; column += 1) {
		const kind = kinds[column - 1] ?? null;
		for (let end = column; end <= tokens.length; end += 1) {
			for (let start = column - 1; start < end; start += 1) {
				const before = ways[column - 1]?.[start] ?? 0;
				if (before === 0 || !isCell(tokens, start, end, kind)) continue;
				const row = ways[column] as Uint8Array;
				row[end] = Math.min(2, (row[end] ?? 0) + before);
				(from[column] as Uint16Array)[end] = start;
			}
		}
	}
	if (ways[width]?.[tokens.length] !== 1) return null;
	const cells: string[] = [];
	let end = tokens.length;
	for (let column = width; column > 0; column -= 1) {
		const start = from[column]?.[end] ?? 0;
		cells.push(joined(tokens, start, end));
		end = start;
	}
	return cells.reverse();
}

function joined(tokens: readonly Token[], start: number, end: number): string {
	return tokens
		.slice(start, end)
		.map(({ text }) => text)
		.join(' ');
}

function isCell(tokens: readonly Token[], start: number, end: number, kind: string | null): boolean {
	const several = end - start > 1;
	if (several) {
		// A blank word is the cell between two delimiters, and a quoted one has its own bounds: neither joins.
		for (let i = start; i < end; i += 1) if (tokens[i]?.whole || tokens[i]?.text === '') return false;
	}
	const text = joined(tokens, start, end);
	return kind === null ? true : text === '' || (!(several && text.length > 40) && kindOf(text) === kind);
}

/** Words and quoted texts between single spaces; null when a quote is not closed before a space. */
function tokensOf(line: string, quote: string): Token[] | null {
	const tokens: Token[] = [];
	let at = 0;
	for (;;) {
		if (quote !== '' && line[at] === quote) {
			let close = line.indexOf(quote, at + 1);
			while (close !== -1 && line[close + 1] === quote) close = line.indexOf(quote, close + 2);
			if (close === -1 || (close + 1 < line.length && line[close + 1] !== ' ')) return null;
			tokens.push({ text: line.slice(at + 1, close).replaceAll(quote + quote, quote), whole: true });
			at = close + 1;
		} else {
			const space = line.indexOf(' ', at);
			const end = space === -1 ? line.length : space;
			tokens.push({ text: line.slice(at, end), whole: false });
			at = end;
		}
		if (at >= line.length) return tokens;
		at += 1;
		if (tokens.length > MAX_TOKENS) return null;
		// A space at the very end is followed by one more, empty cell.
		if (at >= line.length) return [...tokens, { text: '', whole: false }];
	}
}
