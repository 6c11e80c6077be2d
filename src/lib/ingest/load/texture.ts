/** `tidy`: no blank lines, and `tidy()` in core/text would change no cell. */
export type Texture = 'tidy' | 'untidy' | 'blank lines';

/** What came before the byte being read. */
const after = { plain: 0, space: 1, lineEnd: 2, edge: 3, c2: 4, e1: 5 } as const;
const STATES = 6;
/** Once untidy only blank lines are left to look for: these two states alone. */
const untidy = { plain: STATES, lineEnd: STATES + 1 } as const;
/** A blank line was met; nothing else matters any more. */
const BLANK = STATES + 2;
const ALL = STATES + 3;

/** Fewer bytes than these are not worth the table of pairs. */
const PAIRS_FROM = 1 << 20;

const [TAB, LF, CR, SPACE, QUOTE] = [0x09, 0x0a, 0x0d, 0x20, 0x22];

/**
 * Reads bytes as they come: are there blank lines, and is every text tidy already: no tabs, no doubled or edge spaces, no
 * odd spaces, no combining marks or other characters that NFC may change. A table of states, because every byte of
 * files of gigabytes goes through it: less than a nanosecond a byte.
 */
export class TextureReader {
	readonly #next: Uint8Array;
	#pairs: Uint8Array | undefined;
	#state: number = after.lineEnd;
	#begun = false;

	constructor(delimiter: number) {
		this.#next = transitions(delimiter);
	}

	/** Takes the next bytes of the file. */
	read(bytes: Uint8Array): void {
		const marked = !this.#begun && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
		let from = marked ? 3 : 0;
		this.#begun = true;
		if (bytes.length >= PAIRS_FROM) {
			if ((bytes.byteOffset + from) % 2 === 1) this.#readBytes(bytes.subarray(from, (from += 1)));
			const pairs = new Uint16Array(bytes.buffer, bytes.byteOffset + from, (bytes.length - from) >> 1);
			this.#readPairs(pairs);
			from += 2 * pairs.length;
		}
		this.#readBytes(bytes.subarray(from));
	}

	#readBytes(bytes: Uint8Array): void {
		const next = this.#next;
		let state = this.#state;
		for (let i = 0; i < bytes.length; i += 1) state = next[(state << 8) | (bytes[i] as number)] as number;
		this.#state = state;
	}

	#readPairs(pairs: Uint16Array): void {
		const next = (this.#pairs ??= pairTransitions(this.#next));
		let state = this.#state;
		for (let i = 0; i < pairs.length; i += 1) state = next[(state << 16) | (pairs[i] as number)] as number;
		this.#state = state;
	}

	/** Of what was read so far. */
	get texture(): Texture {
		return this.#state === BLANK ? 'blank lines' : this.#state < STATES ? 'tidy' : 'untidy';
	}
}

/** The texture of bytes that are all there. */
export function textureOf(bytes: Uint8Array, delimiter: number): Texture {
	const reader = new TextureReader(delimiter);
	reader.read(bytes);
	return reader.texture;
}

function transitions(delimiter: number): Uint8Array {
	const next = new Uint8Array(ALL << 8);
	for (let state = 0; state < ALL; state += 1) {
		for (let byte = 0; byte < 256; byte += 1) next[(state << 8) | byte] = step(state, byte, delimiter);
	}
	return next;
}

/** The state after two bytes at once, which takes half the time. Of a pair the low byte comes first, as in every engine of today. */
function pairTransitions(next: Uint8Array): Uint8Array {
	const pairs = new Uint8Array(ALL << 16);
	for (let state = 0; state < ALL; state += 1) {
		for (let low = 0; low < 256; low += 1) {
			const between = next[(state << 8) | low] as number;
			for (let high = 0; high < 256; high += 1)
				pairs[(state << 16) | (high << 8) | low] = next[(between << 8) | high] as number;
		}
	}
	return pairs;
}

function step(state: number, byte: number, delimiter: number): number {
	if (state === BLANK) return BLANK;
	if (byte === CR) return state;
	if (byte === LF) {
		if (state === after.lineEnd || state === untidy.lineEnd) return BLANK;
		return state === after.space || state >= STATES ? untidy.lineEnd : after.lineEnd;
	}
	if (state >= STATES) return untidy.plain;
	// U+00A0 and U+0085 are spaces; U+1E00–U+1EFF are the precomposed letters of Vietnamese.
	if (state === after.c2) return byte === 0xa0 || byte === 0x85 ? untidy.plain : after.plain;
	if (state === after.e1) return byte >= 0xb8 && byte <= 0xbb ? after.plain : untidy.plain;
	if (byte === SPACE) return state === after.plain ? after.space : untidy.plain;
	if (byte === delimiter || byte === QUOTE) return state === after.space ? untidy.plain : after.edge;
	if (byte === 0xc2) return after.c2;
	if (byte === 0xe1) return after.e1;
	// Combining marks, zero-width and wide spaces, and whatever else NFC or `tidy()` might change start with these.
	return byte === TAB || (byte >= 0xca && byte < 0xf5) ? untidy.plain : after.plain;
}
