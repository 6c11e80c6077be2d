import { byText } from '#lib/core/order.ts';
import { smallCells } from '#lib/core/small-cells.ts';
import type { Interval } from '#lib/stats/interval.ts';
import { orNull } from '#lib/stats/outcome.ts';
import { wilson } from '#lib/stats/wilson.ts';
import { rungs, type Rung } from './rungs.ts';

/** The first day on which somebody reached a rung, and where. Days count from 1970-01-01. */
export interface Reached {
	person: string;
	rung: Rung;
	day: number;
	ward: string | null;
}

/** From one rung to the next. Of those whose window is over: `next` went on within it. */
export interface Step {
	from: Rung;
	to: Rung;
	/** Everybody who reached `from`. */
	reached: number;
	/** Those of them whose window is over. */
	base: number;
	next: number;
	/** In [0, 1]; null where nobody's window is over. */
	share: number | null;
	interval: Interval | null;
}

export interface WardSteps {
	ward: string | null;
	/** As many as there are steps; null where those who reached the rung are too few to be shown. */
	steps: (Step | null)[];
}

export interface Ladder {
	/** Of everybody, from the first rung to the last but one; null where they are too few to be shown. */
	steps: (Step | null)[];
	/** People who reached each rung, in their order; null where they are too few to be shown. */
	people: (number | null)[];
	wards: WardSteps[];
}

/**
 * The share of those who reached each rung that reached the next on the same day or later, within a window of so many days, with
 * Wilson intervals. People whose window is not over by `until` are left out of the share, whether they have gone on or not: those
 * who still may are no failures. A person belongs to the ward in which they reached the rung.
 */
export function ladderOf(reached: readonly Reached[], window: number, until: number): Ladder {
	const byRung = new Map<Rung, Reached[]>(rungs.map((rung) => [rung, []]));
	for (const one of reached) byRung.get(one.rung)?.push(one);
	const on = (rung: Rung) => byRung.get(rung) ?? [];
	const pairs = rungs.slice(0, -1).map((from, index) => ({ from, to: rungs[index + 1] ?? from }));
	const wards = [...new Set(reached.map(({ ward }) => ward))].sort((one, other) =>
		byText(one ?? '\uffff', other ?? '\uffff')
	);
	const byWard: WardSteps[] = wards.map((ward) => ({ ward, steps: [] }));
	const steps = pairs.map(({ from, to }) => {
		const later = new Map(on(to).map(({ person, day }) => [person, day]));
		const count = (people: readonly Reached[]) => stepOf(from, to, people, later, window, until);
		const own = wards.map((ward) => count(on(from).filter((one) => one.ward === ward)));
		const hidden = smallCells(own.map(sizeOf));
		own.forEach((step, index) => byWard[index]?.steps.push(hidden.has(index) ? null : step));
		const whole = count(on(from));
		return smallCells([sizeOf(whole)]).size > 0 ? null : whole;
	});
	return {
		steps,
		people: rungs.map((rung) => {
			const { length } = on(rung);
			return smallCells([length]).size > 0 ? null : length;
		}),
		wards: byWard
	};
}

/** People a step's share is of; where nobody's window is over, those who reached the rung. */
const sizeOf = ({ base, reached }: Step): number => (base === 0 ? reached : base);

function stepOf(
	from: Rung,
	to: Rung,
	people: readonly Reached[],
	later: ReadonlyMap<string, number>,
	window: number,
	until: number
): Step {
	const over = people.filter(({ day }) => day + window <= until);
	const next = over.filter(({ person, day }) => {
		const then = later.get(person);
		return then !== undefined && then >= day && then - day <= window;
	}).length;
	const base = over.length;
	return {
		from,
		to,
		reached: people.length,
		base,
		next,
		share: base === 0 ? null : next / base,
		interval: orNull(wilson(next, base))
	};
}
