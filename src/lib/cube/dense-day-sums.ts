import type { DaySums, Selected } from './day-sums.ts';
import type { Spans } from './spans.ts';

/** From this many spans on, combinations with the same place are added up day by day first. */
const MANY_SPANS = 8;

/**
 * Running sums with a place for every combination and day, occurring or not. What a question costs does not depend
 * on how many dossiers there are, nor on where they lie.
 */
export class DenseDaySums implements DaySums {
	readonly places: number;
	/** Combination by combination, one more than there are days: sums of the days before. */
	readonly #sums = new Map<string, Int32Array>();
	readonly #stride: number;
	/** Running sums of combinations that share a place. */
	readonly #shared: Int32Array;

	constructor(combinations: number, dayCount: number) {
		this.#stride = dayCount + 1;
		this.#shared = new Int32Array(this.#stride);
		this.places = combinations * this.#stride;
	}

	get byteLength(): number {
		return this.#sums.size * this.places * 4;
	}

	/** Where the count of a combination on a day belongs in what `put` takes. */
	place(combination: number, day: number): number {
		return combination * this.#stride + day + 1;
	}

	/** `counts` by `place`; they become running sums in place. */
	put(measure: string, counts: Int32Array): void {
		const stride = this.#stride;
		for (let start = 0; start < counts.length; start += stride) {
			for (let at = start + 1; at < start + stride; at++)
				counts[at] = (counts[at] as number) + (counts[at - 1] as number);
		}
		this.#sums.set(measure, counts);
	}

	addTo(targets: ReadonlyMap<string, Int32Array>, sign: 1 | -1, selected: Selected, spans: Spans): void {
		for (const [measure, target] of targets) {
			const sums = this.#sums.get(measure);
			if (!sums) continue;
			if (spans.count < MANY_SPANS) this.#addEach(sums, target, sign, selected, spans);
			else this.#addShared(sums, target, sign, selected, spans);
		}
	}

	#addEach(sums: Int32Array, target: Int32Array, sign: 1 | -1, selected: Selected, spans: Spans): void {
		const { combinations, places, count } = selected;
		for (let index = 0; index < count; index++) {
			const start = (combinations[index] as number) * this.#stride;
			addSpans(sums, start, target, places[index] as number, sign, spans);
		}
	}

	#addShared(sums: Int32Array, target: Int32Array, sign: 1 | -1, selected: Selected, spans: Spans): void {
		const { combinations, places, count } = selected;
		const stride = this.#stride;
		const shared = this.#shared;
		for (let index = 0; index < count;) {
			const place = places[index] as number;
			shared.fill(0);
			for (; index < count && places[index] === place; index++) {
				const start = (combinations[index] as number) * stride;
				// Nothing on any day, as a share's numerator often has.
				if (sums[start + stride - 1] === 0) continue;
				for (let day = 1; day < stride; day++)
					shared[day] = (shared[day] as number) + (sums[start + day] as number);
			}
			addSpans(shared, 0, target, place, sign, spans);
		}
	}
}

function addSpans(
	sums: Int32Array,
	start: number,
	target: Int32Array,
	place: number,
	sign: 1 | -1,
	{ from, to, keys, count }: Spans
): void {
	for (let span = 0; span < count; span++) {
		const at = place + (keys[span] as number);
		const sum =
			(sums[start + (to[span] as number)] as number) - (sums[start + (from[span] as number)] as number);
		target[at] = (target[at] as number) + sign * sum;
	}
}
