import { funnelsByWard, type WardFunnel } from './funnel.ts';
import { isLine } from './kinds.ts';
import type { CurrentLine } from './ledger.ts';

/** Households (or families of pupils) of a ward that asked for a line, and how many have one for free. */
export interface WardLines {
	ward: string | null;
	/** Null where they are too few to be shown. */
	need: number | null;
	met: number | null;
	/** Of those who asked, the share that has a line; null without any. */
	share: number | null;
}

/** Free internet by ward, the lowest share first, hidden wards last. One line is one household's. */
export function freeInternet(lines: readonly CurrentLine[]): WardLines[] {
	return funnelsByWard(lines.filter(({ kind }) => isLine(kind)))
		.map(wardLines)
		.sort((one, other) => (one.share ?? 2) - (other.share ?? 2));
}

function wardLines({ ward, funnel }: WardFunnel): WardLines {
	if (funnel === null) return { ward, need: null, met: null, share: null };
	const { need, met } = funnel;
	return { ward, need, met, share: need === 0 ? null : met / need };
}
