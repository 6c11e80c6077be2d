import { writeSync } from 'node:fs';

const CAPACITY = 1 << 22;
/** More than any row takes. */
const ROW = 1 << 10;

/** Lines put together from pieces of bytes and written a few megabytes at a time: no string is made for a row. */
export class ByteLines {
	readonly #buffer = new Uint8Array(CAPACITY);
	#length = 0;
	#handle: number;
	bytes = 0;

	constructor(handle: number) {
		this.#handle = handle;
	}

	/** Adds a piece. Pieces are short: a loop is faster than `set`. */
	put(piece: Uint8Array): void {
		const buffer = this.#buffer;
		let at = this.#length;
		for (let i = 0; i < piece.length; i += 1) buffer[at++] = piece[i] as number;
		this.#length = at;
	}

	/** Adds a whole number with at least four digits. */
	putNumber(n: number): void {
		let scale = 1000;
		while (scale * 10 <= n) scale *= 10;
		for (; scale >= 1; scale /= 10) this.#buffer[this.#length++] = 48 + (Math.floor(n / scale) % 10);
	}

	/** Call after each row: makes room for the next. */
	endRow(): void {
		if (this.#length > CAPACITY - ROW) this.flush();
	}

	flush(): void {
		for (let from = 0; from < this.#length;)
			from += writeSync(this.#handle, this.#buffer, from, this.#length - from);
		this.bytes += this.#length;
		this.#length = 0;
	}

	/** Goes on in another file. */
	turnTo(handle: number): void {
		this.flush();
		this.#handle = handle;
	}
}
