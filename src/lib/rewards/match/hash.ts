/** Base of the polynomial hash: the FNV prime, which spreads digits over 32 bits. */
const BASE = 0x01000193;
/** Longest text whose neighbours are looked for; ids have some 15 characters. */
export const LONGEST = 200;

/** BASE to the power of each length. */
const powers = new Int32Array(LONGEST + 1);
powers[0] = 1;
for (let i = 1; i <= LONGEST; i++) powers[i] = Math.imul(powers[i - 1] as number, BASE);

/** Polynomial hash of a part of a text. */
export function hashOf(text: string, from: number, to: number): number {
	let hash = 0;
	for (let at = from; at < to; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
	return hash;
}

/** `suffixes[i]`: hash of the part from character i on. */
const suffixes = new Int32Array(LONGEST + 1);

/**
 * Hashes of a part of a text without each of its characters, and of the whole part last, into `out`; gives how many (none for a
 * part past the longest).
 */
export function hashesWithoutEach(text: string, from: number, to: number, out: Int32Array): number {
	const length = to - from;
	if (length > LONGEST) return 0;
	suffixes[length] = 0;
	for (let i = length - 1; i >= 0; i--) {
		const own = Math.imul(text.charCodeAt(from + i), powers[length - 1 - i] as number);
		suffixes[i] = (own + (suffixes[i + 1] as number)) | 0;
	}
	let prefix = 0;
	for (let i = 0; i < length; i++) {
		out[i] = (Math.imul(prefix, powers[length - 1 - i] as number) + (suffixes[i + 1] as number)) | 0;
		prefix = (Math.imul(prefix, BASE) + text.charCodeAt(from + i)) | 0;
	}
	out[length] = prefix;
	return length + 1;
}
