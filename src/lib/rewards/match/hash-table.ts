/** Words of the filter: 2^22 bits, which stay in the processor's cache and let few hashes through that are not there. */
const FILTER_WORDS = 1 << 17;

/** Numbers under 32-bit hashes, several under one if need be, in arrays of numbers. */
export class HashTable {
	readonly #mask: number;
	readonly #head: Int32Array;
	readonly #next: Int32Array;
	readonly #hashes: Int32Array;
	readonly #values: Int32Array;
	/** Which hashes there may be: nearly all that are asked for are not there. */
	readonly #filter = new Int32Array(FILTER_WORDS);
	#size = 0;

	constructor(most: number) {
		const slots = 2 ** Math.max(4, Math.ceil(Math.log2(most * 2)));
		this.#mask = slots - 1;
		this.#head = new Int32Array(slots).fill(-1);
		this.#next = new Int32Array(most);
		this.#hashes = new Int32Array(most);
		this.#values = new Int32Array(most);
	}

	add(hash: number, value: number): void {
		const entry = this.#size++;
		const slot = spread(hash) & this.#mask;
		this.#hashes[entry] = hash;
		this.#values[entry] = value;
		this.#next[entry] = this.#head[slot] as number;
		this.#head[slot] = entry;
		const bit = spread(hash);
		const word = (bit >>> 5) & (FILTER_WORDS - 1);
		this.#filter[word] = (this.#filter[word] as number) | (1 << (bit & 31));
	}

	/** First entry under a hash after another, or from the beginning; -1 when there is none. */
	find(hash: number, after = -1): number {
		let entry: number;
		if (after < 0) {
			const bit = spread(hash);
			const word = this.#filter[(bit >>> 5) & (FILTER_WORDS - 1)] as number;
			if ((word & (1 << (bit & 31))) === 0) return -1;
			entry = this.#head[bit & this.#mask] as number;
		} else entry = this.#next[after] as number;
		while (entry !== -1 && this.#hashes[entry] !== hash) entry = this.#next[entry] as number;
		return entry;
	}

	value(entry: number): number {
		return this.#values[entry] as number;
	}
}

function spread(hash: number): number {
	return hash ^ (hash >>> 15);
}
