import type { Held, PlanState } from './plan-state.ts';
import type { Format, Resources } from './resources.ts';

/** How many sessions of a format are held in a place, both by their index. */
export interface Count {
	place: number;
	format: number;
	sessions: number;
}

/** How many sessions of a kind of format each date is to have: by kind, then by date. */
export interface DayShares {
	kindOf(format: number): number;
	shares: readonly (readonly number[])[];
}

/** How many sessions may be moved to make way for one. */
const DEPTH = 4;

/**
 * Dates for sessions that are counted already: the scarcest first, each on the open date with most to spare, moving others
 * out of its way where there is none; first among the numbers that each date is to have, which are known to fit, then
 * wherever a date has room. What finds no date, or no money, is left out.
 */
export function schedule(
	state: PlanState,
	resources: Resources,
	counts: readonly Count[],
	days: DayShares
): void {
	const scarcity = ({ place, format }: Count) => {
		const { trainers, devices } = resources.formats[format] as Format;
		return (
			trainers / Math.max(1, resources.trainersADay) +
			devices / Math.max(1, resources.devicesADay) +
			1 / (1 + (state.open[place] as readonly number[]).length)
		);
	};
	let waiting = counts
		.flatMap((count) => Array.from({ length: count.sessions }, () => count))
		.sort((a, b) => scarcity(b) - scarcity(a));
	for (const room of [new Shared(state, days), new Whole(state)])
		waiting = waiting.filter(
			({ place, format }) =>
				!state.allows(place, format) || !insert(state, room, { place, format }, DEPTH, new Set())
		);
}

/** Where sessions are put: what a date has room for. */
interface Room {
	/** Whether a date has room for a session, were another (of that date) not held. */
	fits(session: Held, without: Held | null): boolean;
	/** The larger, the sooner a date is tried. */
	spare(format: number, date: number): number;
	add(session: Held): void;
	remove(session: Held): void;
}

/** A day's trainers and devices. */
class Whole implements Room {
	readonly #state: PlanState;
	constructor(state: PlanState) {
		this.#state = state;
	}
	fits(session: Held, without: Held | null): boolean {
		return this.#state.fits(session, without);
	}
	spare(_: number, date: number): number {
		return this.#state.slack(date);
	}
	add(session: Held): void {
		this.#state.add(session);
	}
	remove(session: Held): void {
		this.#state.remove(session);
	}
}

/** The numbers a day is to have of each kind. */
class Shared implements Room {
	readonly #state: PlanState;
	readonly #left: number[][];
	readonly #kindOf: DayShares['kindOf'];
	constructor(state: PlanState, { kindOf, shares }: DayShares) {
		this.#state = state;
		this.#left = shares.map((days) => [...days]);
		this.#kindOf = kindOf;
	}
	fits(session: Held, without: Held | null): boolean {
		const freed = without !== null && this.#kindOf(without.format) === this.#kindOf(session.format);
		return (
			(freed || this.spare(session.format, session.date) >= 1) &&
			(without?.place === session.place || this.#state.isFree(session.place, session.date))
		);
	}
	spare(format: number, date: number): number {
		return this.#left[this.#kindOf(format)]?.[date] as number;
	}
	add(session: Held): void {
		this.#count(session, -1);
		this.#state.add(session);
	}
	remove(session: Held): void {
		this.#count(session, 1);
		this.#state.remove(session);
	}
	#count({ format, date }: Held, more: number): void {
		const days = this.#left[this.#kindOf(format)] as number[];
		days[date] = (days[date] as number) + more;
	}
}

/** Puts a session on some date, moving at most `depth` others one after another; false, with nothing changed, if none is found. */
function insert(
	state: PlanState,
	room: Room,
	{ place, format }: Omit<Held, 'date'>,
	depth: number,
	tried: Set<Held>
): boolean {
	const dates = [...(state.open[place] as readonly number[])].sort(
		(a, b) => room.spare(format, b) - room.spare(format, a)
	);
	const free = dates.find((date) => room.fits({ place, format, date }, null));
	if (free !== undefined) {
		room.add({ place, format, date: free });
		return true;
	}
	if (depth === 0) return false;
	for (const date of dates) {
		const session = { place, format, date };
		for (const other of state.held.filter((each) => each.date === date)) {
			if (tried.has(other) || !room.fits(session, other)) continue;
			tried.add(other);
			room.remove(other);
			room.add(session);
			if (insert(state, room, other, depth - 1, tried)) return true;
			room.remove(session);
			room.add(other);
		}
	}
	return false;
}
