import { byText } from '#lib/core/order.ts';

/** One line of the ledger of devices and lines: what a place reported of one kind on one day. */
export interface LedgerLine {
	/** School or office, as it is written; of an offer the giver. */
	place: string;
	ward: string | null;
	/** As it is written: “Máy tính”. */
	kind: string;
	/** Counted from 1970-01-01. */
	day: number;
	/** Null where the ledger does not say. All are running totals, except `offered`. */
	need: number | null;
	/** Of the need, how much a giver has been found for. */
	matched: number | null;
	donated: number | null;
	lent: number | null;
	returned: number | null;
	/** Ready to be given or lent, and not yet promised to anybody. */
	offered: number | null;
}

/** The latest line of each place and kind, and the first day on which it asked for something. */
export interface CurrentLine extends LedgerLine {
	asked: number | null;
}

/** The state of every place and kind on a day: its latest line up to then. Sorted by place and kind. */
export function currentLines(lines: readonly LedgerLine[], until: number): CurrentLine[] {
	const found = new Map<string, CurrentLine>();
	const known = lines.filter(({ day }) => day <= until).sort((one, other) => one.day - other.day);
	for (const line of known) {
		const key = JSON.stringify([line.place, line.kind]);
		const asked = found.get(key)?.asked ?? ((line.need ?? 0) > 0 ? line.day : null);
		found.set(key, { ...line, asked });
	}
	return [...found.values()].sort(
		(one, other) => byText(one.place, other.place) || byText(one.kind, other.kind)
	);
}

/** Given for good or for a time. */
export const handedOver = ({ donated, lent }: LedgerLine): number => (donated ?? 0) + (lent ?? 0);

/** How much of the need is met today: what was handed over and is not back, no more than the need. As in indicator O2. */
export function metNeed(line: LedgerLine): number {
	return Math.min(line.need ?? 0, Math.max(0, handedOver(line) - (line.returned ?? 0)));
}

/** How much of the need nobody has met or promised yet. */
export function openNeed(line: LedgerLine): number {
	const promised = Math.max(0, (line.matched ?? 0) - handedOver(line));
	return Math.max(0, (line.need ?? 0) - metNeed(line) - promised);
}
