import type { DaySums, Selected } from './day-sums.ts';
import type { Spans } from './spans.ts';

/** From this many spans on, combinations with the same place are added up day by day first. */
const MANY_SPANS = 8;

/**
 * Running sums with a place for every combination and day, occurring or not. What a question costs does not depend
 * on how many dossiers there are, nor on where they lie.
 */
export class DenseDaySums implements DaySums {
	/** Combination by combination, one more than there are days: sums of the days before. */
	readonly #sums: Int32Array;
	readonly #stride: number;
	/** Running sums of combinations that share a place. */
	readonly #shared: Int32Array;

	/**
	 * `counts`: combination by combination, one more than there are days; the count of a day stands one place after the
	 * day's code. They become the running sums in place.
	 */
	constructor(counts: Int32Array, dayCount: number) {
		const stride = dayCount + 1;
		for (let start = 0; start < counts.length; start += stride) {
			for (let at = start + 1; at < start + stride; at++)
				counts[at] = (counts[at] as number) + (counts[at - 1] as number);
		}
		this.#sums = counts;
		this.#stride = stride;
		this.#shared = new Int32Array(stride);
	}

	get byteLength(): number {
		return this.#sums.byteLength;
	}

	addTo(target: Int32Array, sign: 1 | -1, selected: Selected, spans: Spans): void {
		if (spans.count < MANY_SPANS) this.#addEach(target, sign, selected, spans);
		else this.#addShared(target, sign, selected, spans);
	}

	#addEach(target: Int32Array, sign: 1 | -1, { combinations, places, count }: Selected, spans: Spans): void {
		for (let index = 0; index < count; index++) {
			const start = (combinations[index] as number) * this.#stride;
			addSpans(target, places[index] as number, sign, this.#sums, start, spans);
		}
	}

	#addShared(
		target: Int32Array,
		sign: 1 | -1,
		{ combinations, places, count }: Selected,
		spans: Spans
	): void {
		const sums = this.#sums;
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
			addSpans(target, place, sign, shared, 0, spans);
		}
	}
}

function addSpans(
	target: Int32Array,
	place: number,
	sign: 1 | -1,
	sums: Int32Array,
	start: number,
	{ from, to, keys, count }: Spans
): void {
	for (let span = 0; span < count; span++) {
		const at = place + (keys[span] as number);
		const sum =
			(sums[start + (to[span] as number)] as number) - (sums[start + (from[span] as number)] as number);
		target[at] = (target[at] as number) + sign * sum;
	}
}
