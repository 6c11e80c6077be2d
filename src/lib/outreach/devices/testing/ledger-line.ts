import type { CurrentLine, LedgerLine } from '../ledger.ts';

/** A line of the ledger that says nothing but what is given. */
export function ledgerLine(place: string, more: Partial<LedgerLine> = {}): LedgerLine {
	return {
		place,
		ward: null,
		kind: 'Máy tính',
		day: 100,
		need: null,
		matched: null,
		donated: null,
		lent: null,
		returned: null,
		offered: null,
		...more
	};
}

/** The same as the latest of its place, asked for on its own day unless another is given. */
export function currentLine(place: string, more: Partial<CurrentLine> = {}): CurrentLine {
	const line = ledgerLine(place, more);
	return { ...line, asked: more.asked ?? (line.need === null ? null : line.day) };
}
