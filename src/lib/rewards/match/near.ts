import { oneEditApart } from './one-edit.ts';

/** Base of the polynomial hash: the FNV prime, which spreads digits over 32 bits. */
const BASE = 0x01000193;

/**
 * For each of `asked`, the positions in `texts` of those one edit away. Two texts one edit apart become equal when each
 * loses at most one character (Mor & Fraenkel 1982; Bocek, Hunt & Stiller 2007): the hashes of the few `asked` with
 * each character left out go into a table, then `texts` pass by once. The cost is that of the passing: some 20 integer
 * steps a text, however many are asked.
 */
export function nearNeighbours(asked: readonly string[], texts: readonly string[]): number[][] {
	const found: number[][] = asked.map(() => []);
	if (asked.length === 0) return found;
	let entries = 0;
	for (const text of asked) entries += text.length + 1;
	const bits = Math.max(4, Math.ceil(Math.log2(entries * 2)));
	const mask = 2 ** bits - 1;
	const head = new Int32Array(mask + 1).fill(-1);
	const next = new Int32Array(entries);
	const hashes = new Int32Array(entries);
	const owners = new Int32Array(entries);
	let size = 0;
	const scratch = new Int32Array(LONGEST + 1);
	asked.forEach((text, owner) => {
		const count = withoutEach(text, scratch);
		for (let i = 0; i < count; i++) {
			const hash = scratch[i] as number;
			const slot = spread(hash) & mask;
			hashes[size] = hash;
			owners[size] = owner;
			next[size] = head[slot] as number;
			head[slot] = size++;
		}
	});
	const lastSeen = new Int32Array(asked.length).fill(-1);
	for (let at = 0; at < texts.length; at++) {
		const text = texts[at] as string;
		const count = withoutEach(text, scratch);
		for (let i = 0; i < count; i++) {
			const hash = scratch[i] as number;
			for (let entry = head[spread(hash) & mask] as number; entry !== -1; entry = next[entry] as number) {
				const owner = owners[entry] as number;
				if (hashes[entry] !== hash || lastSeen[owner] === at) continue;
				lastSeen[owner] = at;
				if (oneEditApart(asked[owner] as string, text)) found[owner]?.push(at);
			}
		}
	}
	return found;
}

/** Longest text whose neighbours are looked for; ids have some 15 characters. */
const LONGEST = 200;

/** BASE to the power of each length. */
const powers = new Int32Array(LONGEST + 1);
powers[0] = 1;
for (let i = 1; i <= LONGEST; i++) powers[i] = Math.imul(powers[i - 1] as number, BASE);

/** `suffixes[i]`: hash of the text from character i on. */
const suffixes = new Int32Array(LONGEST + 1);

/**
 * Polynomial hashes of the text without each of its characters, and of the whole text last, into `out`; gives how many
 * (none for a text past the longest).
 */
function withoutEach(text: string, out: Int32Array): number {
	const { length } = text;
	if (length > LONGEST) return 0;
	suffixes[length] = 0;
	for (let i = length - 1; i >= 0; i--) {
		suffixes[i] =
			(Math.imul(text.charCodeAt(i), powers[length - 1 - i] as number) + (suffixes[i + 1] as number)) | 0;
	}
	let prefix = 0;
	for (let i = 0; i < length; i++) {
		out[i] = (Math.imul(prefix, powers[length - 1 - i] as number) + (suffixes[i + 1] as number)) | 0;
		prefix = (Math.imul(prefix, BASE) + text.charCodeAt(i)) | 0;
	}
	out[length] = prefix;
	return length + 1;
}

function spread(hash: number): number {
	return hash ^ (hash >>> 15);
}
