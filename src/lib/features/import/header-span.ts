/** A header is no longer than this: where somebody says more, the other end follows what was said last. */
const LONGEST = 20;

/** First and last row of a header as a person counts them; 0 where there is none. */
export interface HeaderSpan {
	first: number;
	last: number;
}

export function headerSpan(rows: readonly number[]): HeaderSpan {
	return { first: rows[0] ?? 0, last: rows.at(-1) ?? 0 };
}

/** The rows of the header when a person says one end of it: the other stays where it can. */
export function sayHeaderEnd({ first, last }: HeaderSpan, end: keyof HeaderSpan, row: number): number[] {
	if (row === 0) return [];
	const other = end === 'first' ? last : first;
	const inOrder = end === 'first' ? row <= other : 0 < other && other <= row;
	const stays = inOrder && Math.abs(other - row) < LONGEST;
	const from = stays ? Math.min(other, row) : row;
	return Array.from({ length: stays ? Math.abs(other - row) + 1 : 1 }, (_, i) => from + i);
}
