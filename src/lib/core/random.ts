/**
 * Seeded random numbers: sfc32 (Chris Doty-Humphrey's Small Fast Counter, 128 bits of state), seeded from text by
 * MurmurHash3-style mixing (cyrb128). The same seed text gives the same numbers on every machine.
 */
export class Random {
	#a: number;
	#b: number;
	#c: number;
	#d: number;

	/** Name the subject in the seed (`${seed}/claims`): drawing more in one place then moves nothing elsewhere. */
	constructor(seed: string) {
		[this.#a, this.#b, this.#c, this.#d] = mix(seed);
		for (let i = 0; i < 12; i += 1) this.next();
	}

	/** Uniform in [0, 1). */
	next(): number {
		const t = (((this.#a + this.#b) | 0) + this.#d) | 0;
		this.#d = (this.#d + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = (this.#c << 21) | (this.#c >>> 11);
		this.#c = (this.#c + t) | 0;
		return (t >>> 0) / 4_294_967_296;
	}

	/** Uniform integer, both ends included. */
	int(from: number, to: number): number {
		return from + Math.floor(this.next() * (to - from + 1));
	}

	chance(p: number): boolean {
		return this.next() < p;
	}

	/** Throws a RangeError for an empty list. */
	pick<T>(list: readonly T[]): T {
		const item = list[Math.floor(this.next() * list.length)];
		if (item === undefined) throw new RangeError('nothing to pick from');
		return item;
	}

	/** Standard normal (Box–Muller, one of the pair). */
	normal(): number {
		return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
	}

	/** A shuffled copy (Fisher–Yates). */
	shuffled<T>(list: readonly T[]): T[] {
		const copy = [...list];
		for (let i = copy.length - 1; i > 0; i -= 1) {
			const j = this.int(0, i);
			[copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
		}
		return copy;
	}
}

function mix(text: string): [number, number, number, number] {
	let h1 = 1779033703;
	let h2 = 3144134277;
	let h3 = 1013904242;
	let h4 = 2773480762;
	for (let i = 0; i < text.length; i += 1) {
		const k = text.charCodeAt(i);
		h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
		h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
		h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
		h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
	}
	h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
	h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
	h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
	h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
	return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}
