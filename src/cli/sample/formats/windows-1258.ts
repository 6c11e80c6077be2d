/**
 * Bytes of windows-1258: letters with a circumflex, breve or horn are one byte, the five tones follow as
 * combining bytes, as Vietnamese keyboards of Windows type them. The table is the inverse of the platform's decoder
 * (WHATWG encoding `windows-1258`). Throws a RangeError for a character the code page has not.
 */
export function windows1258(text: string): Uint8Array {
	const bytes: number[] = [];
	for (const character of text.normalize('NFC')) {
		for (const part of parts(character)) {
			const byte = table.get(part);
			if (byte === undefined) throw new RangeError(`windows-1258 has no ${part}`);
			bytes.push(byte);
		}
	}
	return Uint8Array.from(bytes);
}

const table = inverse();

function inverse(): ReadonlyMap<string, number> {
	const decoder = new TextDecoder('windows-1258');
	const map = new Map<string, number>();
	for (let byte = 0; byte < 256; byte += 1) map.set(decoder.decode(Uint8Array.of(byte)), byte);
	return map;
}

/** The character itself, or its base letter and its tone. */
function parts(character: string): string[] {
	if (table.has(character)) return [character];
	const marks = character.normalize('NFD');
	const tone = [...marks].find((mark) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark));
	if (tone === undefined) return [character];
	return [marks.replace(tone, '').normalize('NFC'), tone];
}
