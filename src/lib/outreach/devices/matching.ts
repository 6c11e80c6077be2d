import { groupBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
import { fold } from '#lib/core/text.ts';
import { openNeed, type CurrentLine } from './ledger.ts';

/** How near giver and taker are: the same school or office, the same ward, or neither. */
export const nearnesses = ['same_place', 'same_ward', 'elsewhere'] as const;
export type Nearness = (typeof nearnesses)[number];

/** Some things of one kind that one giver could hand to one taker. */
export interface Move {
	kind: string;
	from: string;
	fromWard: string | null;
	to: string;
	toWard: string | null;
	amount: number;
	nearness: Nearness;
	/** When the taker first asked, counted from 1970-01-01. */
	asked: number;
}

export interface MatchedKind {
	/** As most places write it first. */
	kind: string;
	offered: number;
	open: number;
	matched: number;
}

export interface Matching {
	/** In the order in which they were proposed. */
	moves: Move[];
	/** Every kind that is asked for or offered, by name. */
	kinds: MatchedKind[];
}

interface Side {
	line: CurrentLine;
	left: number;
}

/**
 * Who could give what to whom: a proposal, a whole number of things a move, the same each time.
 *
 * Of each kind, as many things as can move do. Any giver's things of a kind suit any taker of it, so the graph of givers and
 * takers is complete within a kind, and filling until one side is empty is a maximum matching whatever the order. The order is
 * therefore free to prefer: first within the same school or office, then within the same ward, then anywhere; among equals the
 * taker who asked first, then names in the order of their letters. Since schools lie in wards, each preference is met as often
 * as it can be without losing a thing.
 */
export function matchOffers(lines: readonly CurrentLine[]): Matching {
	const kinds = groupBy(lines, ({ kind }) => fold(kind));
	const sorted = [...kinds].sort(([one], [other]) => byText(one, other));
	const found = sorted.map(([, own]) => matchKind(own));
	return {
		moves: found.flatMap(({ moves }) => moves),
		kinds: found.flatMap(({ total }) => (total.open > 0 || total.offered > 0 ? [total] : []))
	};
}

function matchKind(lines: readonly CurrentLine[]): { moves: Move[]; total: MatchedKind } {
	const takers = sides(lines, openNeed, ({ asked, day }) => asked ?? day);
	const givers = sides(
		lines,
		({ offered }) => Math.max(0, offered ?? 0),
		({ day }) => day
	);
	const total = { kind: lines[0]?.kind ?? '', offered: sumOf(givers), open: sumOf(takers), matched: 0 };
	const moves: Move[] = [];
	for (const nearness of nearnesses) {
		for (const taker of takers) {
			for (const giver of givers) {
				const amount = Math.min(taker.left, giver.left);
				if (amount === 0 || !near[nearness](giver.line, taker.line)) continue;
				taker.left -= amount;
				giver.left -= amount;
				total.matched += amount;
				moves.push(moveOf(giver.line, taker.line, amount, nearness));
			}
		}
	}
	return { moves, total };
}

const near: Record<Nearness, (giver: CurrentLine, taker: CurrentLine) => boolean> = {
	same_place: (giver, taker) => fold(giver.place) === fold(taker.place) && giver.ward === taker.ward,
	same_ward: (giver, taker) => giver.ward !== null && giver.ward === taker.ward,
	elsewhere: () => true
};

/** Those with something left, the earliest first, then by name. */
function sides(
	lines: readonly CurrentLine[],
	amount: (line: CurrentLine) => number,
	day: (line: CurrentLine) => number
): Side[] {
	return lines
		.map((line) => ({ line, left: amount(line) }))
		.filter(({ left }) => left > 0)
		.sort((one, other) => day(one.line) - day(other.line) || byText(one.line.place, other.line.place));
}

const sumOf = (list: readonly Side[]): number => list.reduce((sum, { left }) => sum + left, 0);

function moveOf(giver: CurrentLine, taker: CurrentLine, amount: number, nearness: Nearness): Move {
	return {
		kind: taker.kind,
		from: giver.place,
		fromWard: giver.ward,
		to: taker.place,
		toWard: taker.ward,
		amount,
		nearness,
		asked: taker.asked ?? taker.day
	};
}
