import { fold } from '#lib/core/text.ts';
import { smallCells } from '#lib/core/small-cells.ts';
import { funnelOf, funnelsByWard, type Funnel, type WardFunnel } from './funnel.ts';
import { isLine } from './kinds.ts';
import type { CurrentLine } from './ledger.ts';
import { freeInternet, type WardLines } from './lines.ts';
import { matchOffers, type MatchedKind, type Move } from './matching.ts';

/** A move as it may be shown: without its amount where the taker's need is too small to be shown. */
export interface ShownMove extends Omit<Move, 'amount'> {
	amount: number | null;
}

/** A kind with its sums: of those that would tell a small need, null. */
export interface ShownKind {
	kind: string;
	offered: number | null;
	open: number | null;
	matched: number | null;
}

/** What may be shown of a ledger. Devices and lines are told apart; no total of both is given. Serialisable. */
export interface LedgerView {
	/** The latest day a line of the ledger is of, counted from 1970-01-01. */
	until: number;
	/** Null where nobody asked for any, or so few that it is not shown. */
	devices: { whole: Funnel; wards: WardFunnel[] } | null;
	lines: { whole: Funnel; wards: WardLines[] } | null;
	/** Whether anybody offers anything. */
	offers: boolean;
	moves: ShownMove[];
	kinds: ShownKind[];
}

/** Null for an empty ledger. */
export function ledgerView(ledger: readonly CurrentLine[]): LedgerView | null {
	if (ledger.length === 0) return null;
	const internet = ledger.filter(({ kind }) => isLine(kind));
	const devices = ledger.filter(({ kind }) => !isLine(kind));
	const [wards, lineWards] = [funnelsByWard(devices), funnelsByWard(internet)];
	const small = new Set([...placesHidden(wards, 'device'), ...placesHidden(lineWards, 'line')]);
	const { moves, kinds } = matchOffers(ledger);
	const shown = moves.map((move) => {
		const hidden = small.has(placeKey(isLine(move.kind) ? 'line' : 'device', move.toWard, move.to));
		return { ...move, amount: hidden ? null : move.amount };
	});
	const whole = shownWhole(devices);
	const wholeLines = shownWhole(internet);
	return {
		until: Math.max(...ledger.map(({ day }) => day)),
		devices: whole && { whole, wards },
		lines: wholeLines && { whole: wholeLines, wards: freeInternet(internet) },
		offers: ledger.some(({ offered }) => (offered ?? 0) > 0),
		moves: shown,
		kinds: kinds.map((total) => shownKind(total, shown))
	};
}

function shownWhole(lines: readonly CurrentLine[]): Funnel | null {
	const whole = funnelOf(lines);
	return whole.need === 0 || smallCells([whole.need]).size > 0 ? null : whole;
}

/** What is matched and offered less the amounts shown would be the one that is hidden. */
function shownKind({ kind, offered, open, matched }: MatchedKind, moves: readonly ShownMove[]): ShownKind {
	const told = moves.some((move) => fold(move.kind) === fold(kind) && move.amount === null);
	return {
		kind,
		offered: told ? null : offered,
		open: smallCells([open]).size > 0 ? null : open,
		matched: told || smallCells([matched]).size > 0 ? null : matched
	};
}

const placeKey = (sort: 'device' | 'line', ward: string | null, place: string) =>
	JSON.stringify([sort, ward, place]);

function placesHidden(wards: readonly WardFunnel[], sort: 'device' | 'line'): string[] {
	return wards.flatMap(({ places }) =>
		places.flatMap(({ place, ward, funnel }) => (funnel === null ? [placeKey(sort, ward, place)] : []))
	);
}
