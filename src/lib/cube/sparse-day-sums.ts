import type { DaySums, Selected } from './day-sums.ts';
import { lowerBound, type Spans } from './spans.ts';

/** The days on which each combination occurs. */
export interface Runs {
	/** Where the days of a combination begin; one more than there are combinations. */
	readonly offsets: Uint32Array;
	/** Days in ascending order, combination by combination. */
	readonly days: Uint16Array;
	/** Place in `days` of each row the runs were made from. */
	readonly of: Uint32Array;
}

/** The runs of rows that are sorted by day. */
export function runsOf(combinations: number, of: Uint32Array, days: ArrayLike<number>): Runs {
	const offsets = new Uint32Array(combinations + 1);
	const last = new Int32Array(combinations).fill(-1);
	for (let row = 0; row < of.length; row++) {
		const combination = of[row] as number;
		if (last[combination] === days[row]) continue;
		last[combination] = days[row] as number;
		offsets[combination + 1] = (offsets[combination + 1] as number) + 1;
	}
	for (let at = 1; at <= combinations; at++)
		offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
	const runDays = new Uint16Array(offsets[combinations] as number);
	const places = new Uint32Array(of.length);
	const next = offsets.slice(0, combinations);
	last.fill(-1);
	for (let row = 0; row < of.length; row++) {
		const combination = of[row] as number;
		const day = days[row] as number;
		if (last[combination] !== day) {
			last[combination] = day;
			runDays[next[combination] as number] = day;
			next[combination] = (next[combination] as number) + 1;
		}
		places[row] = (next[combination] as number) - 1;
	}
	return { offsets, days: runDays, of: places };
}

/** Running sums over the days on which a combination occurs: for cubes with many combinations and few dossiers each. */
export class SparseDaySums implements DaySums {
	readonly #runs: Runs;
	/** Sums of all places before, over all combinations. */
	readonly #sums: Int32Array;

	/** `counts` row by row, as the runs were made. */
	constructor(runs: Runs, counts: ArrayLike<number>) {
		const { of, days } = runs;
		const sums = new Int32Array(days.length + 1);
		for (let row = 0; row < of.length; row++) {
			const at = (of[row] as number) + 1;
			sums[at] = (sums[at] as number) + (counts[row] as number);
		}
		for (let at = 1; at < sums.length; at++) sums[at] = (sums[at] as number) + (sums[at - 1] as number);
		this.#runs = runs;
		this.#sums = sums;
	}

	get byteLength(): number {
		return this.#sums.byteLength;
	}

	addTo(target: Int32Array, sign: 1 | -1, selected: Selected, spans: Spans): void {
		// Few spans are looked up in the run; many are met on the way through it.
		if (spans.count <= 2) this.#lookUp(target, sign, selected, spans);
		else this.#walk(target, sign, selected, spans);
	}

	#lookUp(target: Int32Array, sign: 1 | -1, { combinations, places, count }: Selected, spans: Spans): void {
		const { offsets, days } = this.#runs;
		const sums = this.#sums;
		const { from, to, keys, count: spanCount } = spans;
		for (let index = 0; index < count; index++) {
			const combination = combinations[index] as number;
			const [start, end] = [offsets[combination] as number, offsets[combination + 1] as number];
			for (let span = 0; span < spanCount; span++) {
				const low = lowerBound(days, from[span] as number, start, end);
				const high = lowerBound(days, to[span] as number, low, end);
				const at = (places[index] as number) + (keys[span] as number);
				target[at] = (target[at] as number) + sign * ((sums[high] as number) - (sums[low] as number));
			}
		}
	}

	#walk(target: Int32Array, sign: 1 | -1, { combinations, places, count }: Selected, spans: Spans): void {
		const { offsets, days } = this.#runs;
		const sums = this.#sums;
		const { keyOfDay } = spans;
		for (let index = 0; index < count; index++) {
			const combination = combinations[index] as number;
			const place = places[index] as number;
			const end = offsets[combination + 1] as number;
			for (let at = offsets[combination] as number; at < end; at++) {
				const key = keyOfDay[days[at] as number] as number;
				if (key < 0) continue;
				const to = place + key;
				target[to] = (target[to] as number) + sign * ((sums[at + 1] as number) - (sums[at] as number));
			}
		}
	}
}
