import type { Problem } from '#lib/core/errors.ts';
import { found, given, type Decision } from '../decisions.ts';
import type { Encoding } from '../raw.ts';
import { decodeLegacy, detectLegacy, encodingOfBom, utf16WithoutBom } from './detect.ts';

export interface Decoded {
	text: string;
	encoding: Encoding;
	problems: Problem[];
	/** How sure the encoding is, and what else it might be. */
	decision: Decision<Encoding>;
}

/**
 * A broken byte in a file that is otherwise UTF-8: at least this many good sequences to each bad one. In eight-bit
 * Vietnamese hardly any two bytes happen to be a sequence.
 */
const GOOD_TO_BAD = 5;

/**
 * Text of a file of unknown encoding, and what the encoding was: byte-order mark, UTF-16 without one, strict UTF-8,
 * UTF-8 with a few broken bytes (problem `encoding_invalid_bytes`), else the eight-bit encoding that reads most like
 * Vietnamese. UTF text is not normalised: its cells are to stay as they were written. `as` is a person's word for the
 * encoding, and is taken.
 */
export function decodeText(bytes: Uint8Array, as?: Encoding): Decoded {
	if (as !== undefined) return { ...decodeAs(bytes, as), encoding: as, decision: given(as) };
	const encoding = encodingOfBom(bytes) ?? utf16WithoutBom(bytes);
	if (encoding === 'utf-16le' || encoding === 'utf-16be') {
		const sure = encodingOfBom(bytes) === null ? 0.95 : 1;
		return { ...decodeAs(bytes, encoding), encoding, decision: found(encoding, sure) };
	}
	const utf8 = encoding ?? 'utf-8';
	try {
		// The decoder itself drops a byte-order mark.
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { text, encoding: utf8, problems: [], decision: found(utf8, 1) };
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
	}
	const { good, bad } = countUtf8(bytes);
	const legacy = detectLegacy(bytes);
	if (encoding === 'utf-8-bom' || good >= bad * GOOD_TO_BAD) {
		const decision = found<Encoding>(utf8, good / (good + 5 * bad), [legacy.encoding]);
		return { ...decodeAs(bytes, utf8), encoding: utf8, decision };
	}
	const { text } = decodeAs(bytes, legacy.encoding);
	const decision = found<Encoding>(legacy.encoding, legacy.confidence, legacy.others);
	return { text, encoding: legacy.encoding, problems: [], decision };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): { text: string; problems: Problem[] } {
	switch (encoding) {
		case 'utf-8':
		case 'utf-8-bom': {
			const { bad } = countUtf8(bytes);
			return {
				text: new TextDecoder('utf-8').decode(bytes),
				problems: bad === 0 ? [] : [{ code: 'encoding_invalid_bytes', params: { count: bad } }]
			};
		}
		case 'utf-16le':
		case 'utf-16be':
			return { text: new TextDecoder(encoding).decode(bytes), problems: [] };
		default:
			return { text: decodeLegacy(bytes, encoding), problems: [] };
	}
}

/** Multi-byte UTF-8 sequences of a file, well formed and not (lead and continuation bytes only; not a validator). */
function countUtf8(bytes: Uint8Array): { good: number; bad: number } {
	let good = 0;
	let bad = 0;
	for (let i = 0; i < bytes.length; i += 1) {
		const lead = bytes[i] as number;
		if (lead < 0x80) continue;
		const length =
			lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
		let followers = 0;
		while (followers < length && ((bytes[i + followers + 1] ?? 0) & 0xc0) === 0x80) followers += 1;
		if (length > 0 && followers === length) good += 1;
		else bad += 1;
		i += followers;
	}
	return { good, bad };
}
