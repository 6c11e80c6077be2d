import { decodeTcvn3, hasVn1Bytes } from './tcvn3.ts';
import { plausibility, plausibilityScore, type Plausibility } from './vietnamese.ts';
import { decodeVni } from './vni.ts';
import { UPPER } from './windows-1252.ts';

/** How text came to be shown in Western letters: its bytes were TCVN3, VNI or UTF-8 and were read as Windows-1252. */
export type LegacyKind = 'tcvn3' | 'vni' | 'utf-8';

const kinds: readonly LegacyKind[] = ['utf-8', 'tcvn3', 'vni'];

// Windows-1252 backwards; of 0x80 to 0x9f also the controls that some decoders give instead.
const byteOf = new Map<number, number>();
for (let byte = 0x80; byte < 0x100; byte += 1) byteOf.set(byte, byte);
for (let i = 0; i < UPPER.length; i += 1) byteOf.set(UPPER.charCodeAt(i), 0x80 + i);

/** The Windows-1252 bytes of a text, or null when it has characters of its own beyond that page, or nothing above ASCII. */
function bytesOf(text: string): Uint8Array | null {
	const bytes = new Uint8Array(text.length);
	let high = false;
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		const byte = unit < 0x80 ? unit : byteOf.get(unit);
		if (byte === undefined) return null;
		if (byte >= 0x80) high = true;
		bytes[i] = byte;
	}
	return high ? bytes : null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeAs(bytes: Uint8Array, kind: LegacyKind): string | null {
	// Pasted text comes from ABC fonts, which have no capitals with tones: "Hà" is no "HỔ".
	if (kind === 'tcvn3') return hasVn1Bytes(bytes) ? null : decodeTcvn3(bytes);
	if (kind === 'vni') return decodeVni(bytes);
	try {
		return utf8.decode(bytes).normalize('NFC');
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

/** A text of a column, which repeats: its bytes if it could be legacy, its words as they are, and how often it was met. */
interface SeenText extends Plausibility {
	bytes: Uint8Array | null;
	times: number;
}

/** Texts remembered that could not be legacy. */
const REMEMBERED = 20_000;

const beyondAscii = /[^\0-\x7f]/;

function seenText(text: string): SeenText {
	return { bytes: bytesOf(text), times: 0, ...plausibility(text) };
}

/**
 * The legacy encoding a column (or a whole file) of Unicode texts was pasted from, or null. Sure only when, among the
 * texts that could be legacy at all, reading them so turns most of their words into Vietnamese ones and they were not
 * so before; texts that have Vietnamese letters of their own count against it.
 */
export function looksLegacy(texts: Iterable<string>): LegacyKind | null {
	const seen = new Map<string, SeenText>();
	let candidates = 0;
	let before = 0;
	let proper = 0;
	for (const text of texts) {
		if (!beyondAscii.test(text)) continue;
		const known = seen.get(text) ?? seenText(text);
		// A column of names of its own in every row is not kept twice; candidates are few.
		if (known.bytes !== null || seen.size < REMEMBERED) seen.set(text, known);
		known.times += 1;
		if (known.bytes === null) {
			if (known.good > 0) proper += 1;
			continue;
		}
		before += known.good - known.bad;
		candidates += 1;
		if (candidates === 2_000) break;
	}
	if (candidates === 0) return null;
	let best: LegacyKind | null = null;
	let bestScore = before;
	for (const kind of kinds) {
		let good = 0;
		let bad = 0;
		for (const { bytes, times } of seen.values()) {
			if (bytes === null) continue;
			const read = decodeAs(bytes, kind);
			const found = read === null ? { good: 0, bad: 1 } : plausibility(read);
			good += found.good * times;
			bad += found.bad * times;
		}
		if (good >= 2 && good >= bad * 4 && good - bad > bestScore) {
			best = kind;
			bestScore = good - bad;
		}
	}
	// Beside properly written texts a handful of odd ones proves nothing about the column.
	return best !== null && candidates * 4 >= proper ? best : null;
}

/**
 * A text put right if it is mojibake, else the same text. With `kind` (what `looksLegacy` said of its column) the
 * reading is taken unless it makes the text less Vietnamese. Without, it must turn wrong words into Vietnamese ones
 * and none the other way: two of them, or one long enough not to be a unit or a sign ("µm", "·").
 */
export function repairMojibake(text: string, kind?: LegacyKind): string {
	const bytes = bytesOf(text);
	if (bytes === null) return text;
	const before = plausibilityScore(text);
	let best = text;
	let bestScore = before - 1;
	for (const candidate of kind === undefined ? kinds : [kind]) {
		const read = decodeAs(bytes, candidate);
		if (read === null || (kind === undefined && !convincing(text, read))) continue;
		const score = plausibilityScore(read);
		if (score > bestScore) {
			best = read;
			bestScore = score;
		}
	}
	return best;
}

function convincing(text: string, read: string): boolean {
	// Decoding never touches spaces, so that words stay opposite each other.
	const after = read.split(' ');
	let mended = 0;
	let long = false;
	for (const [i, word] of text.split(' ').entries()) {
		const other = after[i] ?? '';
		const gain = plausibilityScore(other) - plausibilityScore(word);
		if (gain < 0) return false;
		if (gain === 0) continue;
		mended += 1;
		if (word.length >= 4) long = true;
	}
	return mended >= 2 || long;
}
