import type { DaySums, Selected } from './day-sums.ts';
import { lowerBound, type Spans } from './spans.ts';

/** Up to this many spans are looked up in a run; more are met on the way through it. */
const FEW_SPANS = 2;

/** Running sums over the days on which a combination occurs: for many combinations with few dossiers each. */
export class SparseDaySums implements DaySums {
	readonly places: number;
	/** Where the days of a combination begin; one more than there are combinations. */
	readonly #offsets: Uint32Array;
	/** Days in ascending order, combination by combination. */
	readonly #days: Uint16Array;
	/** Place in `days` of each row it was made from. */
	readonly #placeOf: Uint32Array;
	/** Sums of all places before, over all combinations. */
	readonly #sums = new Map<string, Int32Array>();

	/** From rows sorted by day: combination and day of each. */
	constructor(combinations: number, of: Uint32Array, days: ArrayLike<number>) {
		this.#offsets = offsetsOf(combinations, of, days);
		this.places = this.#offsets[combinations] as number;
		this.#days = new Uint16Array(this.places);
		this.#placeOf = new Uint32Array(of.length);
		const next = this.#offsets.slice(0, combinations);
		const last = new Int32Array(combinations).fill(-1);
		for (let row = 0; row < of.length; row++) {
			const combination = of[row] as number;
			const day = days[row] as number;
			if (last[combination] !== day) {
				last[combination] = day;
				this.#days[next[combination] as number] = day;
				next[combination] = (next[combination] as number) + 1;
			}
			this.#placeOf[row] = (next[combination] as number) - 1;
		}
	}

	get byteLength(): number {
		return this.#days.byteLength + this.#placeOf.byteLength + this.#sums.size * this.places * 4;
	}

	/** `counts` row by row, as it was made. */
	put(measure: string, counts: ArrayLike<number>): void {
		const placeOf = this.#placeOf;
		const sums = new Int32Array(this.places + 1);
		for (let row = 0; row < placeOf.length; row++) {
			const at = (placeOf[row] as number) + 1;
			sums[at] = (sums[at] as number) + (counts[row] as number);
		}
		for (let at = 1; at < sums.length; at++) sums[at] = (sums[at] as number) + (sums[at - 1] as number);
		this.#sums.set(measure, sums);
	}

	addTo(targets: ReadonlyMap<string, Int32Array>, sign: 1 | -1, selected: Selected, spans: Spans): void {
		const pairs = [...targets].flatMap(([measure, target]) => {
			const sums = this.#sums.get(measure);
			return sums ? [{ sums, target }] : [];
		});
		if (spans.count > FEW_SPANS) this.#walk(pairs, sign, selected, spans);
		else for (let span = 0; span < spans.count; span++) this.#lookUp(pairs, sign, selected, spans, span);
	}

	#lookUp(pairs: readonly Pair[], sign: 1 | -1, selected: Selected, spans: Spans, span: number): void {
		const { combinations, places, count } = selected;
		const [from, to] = [spans.from[span] as number, spans.to[span] as number];
		const key = spans.keys[span] as number;
		const offsets = this.#offsets;
		for (let index = 0; index < count; index++) {
			const combination = combinations[index] as number;
			const end = offsets[combination + 1] as number;
			const low = lowerBound(this.#days, from, offsets[combination] as number, end);
			const high = lowerBound(this.#days, to, low, end);
			if (low === high) continue;
			const at = (places[index] as number) + key;
			for (let pair = 0; pair < pairs.length; pair++) {
				const { sums, target } = pairs[pair] as Pair;
				target[at] = (target[at] as number) + sign * ((sums[high] as number) - (sums[low] as number));
			}
		}
	}

	#walk(pairs: readonly Pair[], sign: 1 | -1, selected: Selected, { keyOfDay }: Spans): void {
		const { combinations, places, count } = selected;
		const offsets = this.#offsets;
		const days = this.#days;
		for (const { sums, target } of pairs) {
			for (let index = 0; index < count; index++) {
				const combination = combinations[index] as number;
				const [start, end] = [offsets[combination] as number, offsets[combination + 1] as number];
				if (sums[start] === sums[end]) continue;
				const place = places[index] as number;
				for (let at = start; at < end; at++) {
					const key = keyOfDay[days[at] as number] as number;
					if (key < 0) continue;
					const to = place + key;
					target[to] = (target[to] as number) + sign * ((sums[at + 1] as number) - (sums[at] as number));
				}
			}
		}
	}
}

/** A measure's running sums and where they are to be added. */
interface Pair {
	sums: Int32Array;
	target: Int32Array;
}

function offsetsOf(combinations: number, of: Uint32Array, days: ArrayLike<number>): Uint32Array {
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
	return offsets;
}
