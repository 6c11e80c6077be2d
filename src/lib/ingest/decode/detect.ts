import { decodeTcvn3 } from './tcvn3.ts';
import { plausibility } from './vietnamese.ts';
import { decodeVni } from './vni.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Bytes of a file that are looked at to choose between encodings that can all decode anything. */
const SAMPLE = 256 * 1024;

/** The encoding a byte-order mark announces, or null. */
export function encodingOfBom(bytes: Uint8Array): 'utf-8-bom' | 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
}

/**
 * UTF-16 without a mark: Vietnamese text is half ASCII, so the high half of most pairs is zero. Line ends and
 * delimiters alone give far more than the 20 % asked for; binary files have their zeros on both sides.
 */
export function utf16WithoutBom(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const length = Math.min(bytes.length, 64 * 1024) & ~1;
	if (length < 4) return null;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0 && isPlain(bytes[i + 1] as number)) even += 1;
		if (bytes[i + 1] === 0 && isPlain(bytes[i] as number)) odd += 1;
	}
	const pairs = length / 2;
	if (odd > pairs * 0.2 && even < pairs * 0.02) return 'utf-16le';
	if (even > pairs * 0.2 && odd < pairs * 0.02) return 'utf-16be';
	return null;
}

function isPlain(byte: number): boolean {
	return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

export type LegacyEncoding = 'windows-1258' | 'windows-1252' | 'tcvn3' | 'vni';

/** Decodes bytes in one of the eight-bit encodings; windows-1258 is composed, its tones being combining marks. */
export function decodeLegacy(bytes: Uint8Array, encoding: LegacyEncoding): string {
	switch (encoding) {
		case 'tcvn3':
			return decodeTcvn3(bytes);
		case 'vni':
			return decodeVni(bytes);
		case 'windows-1258':
			return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
		case 'windows-1252':
			return decodeWindows1252(bytes);
	}
}

export interface LegacyGuess {
	encoding: LegacyEncoding;
	/** 0 to 1: share of the words it makes Vietnamese, and its lead over the next encoding. */
	confidence: number;
	/** The others, the likeliest first. */
	others: LegacyEncoding[];
}

/**
 * The eight-bit encoding under which a sample reads most like Vietnamese; windows-1252 when none does.
 * Bytes that mean the same in 1258 and 1252 ("à", "é") tie, and then 1258 is said, being the office's own.
 */
export function detectLegacy(bytes: Uint8Array): LegacyGuess {
	const sample = sampleWithHighBytes(bytes);
	const ranked = (['windows-1258', 'tcvn3', 'vni'] as const)
		.map((encoding) => ({ encoding, ...plausibility(decodeLegacy(sample, encoding)) }))
		.sort((a, b) => b.good - b.bad - (a.good - a.bad));
	const scores = ranked.map(({ good, bad }) => Math.max(0, good - bad));
	const [first] = ranked;
	const [best = 0, second = 0] = scores;
	if (first === undefined || best === 0) {
		return { encoding: 'windows-1252', confidence: 0.3, others: ranked.map(({ encoding }) => encoding) };
	}
	// A handful of words proves little, however well they read.
	const enough = best / (best + 2);
	const lead = (best - second) / best;
	return {
		encoding: first.encoding,
		confidence: (first.good / (first.good + first.bad)) * (0.5 + 0.5 * lead) * enough,
		others: [...ranked.slice(1).map(({ encoding }) => encoding), 'windows-1252']
	};
}

/** Around the first bytes above ASCII: the head of a file may be pages of plain codes and numbers. */
function sampleWithHighBytes(bytes: Uint8Array): Uint8Array {
	if (bytes.length <= SAMPLE) return bytes;
	let first = 0;
	while (first < bytes.length && (bytes[first] as number) < 0x80) first += 1;
	const start = Math.max(0, Math.min(first - 1024, bytes.length - SAMPLE));
	return bytes.subarray(start, start + SAMPLE);
}
