import { decodeTcvn3 } from '#lib/ingest/decode/tcvn3.ts';

/**
 * Bytes of TCVN3 as the ABC fonts (.VnTime) hold them: capitals with tones have no code of their own in these
 * fonts, and are written with the small letter's. The table is the inverse of the reader's. Throws a RangeError for
 * a character the fonts have not.
 */
export function tcvn3(text: string): Uint8Array {
	return Uint8Array.from(text.normalize('NFC'), (character) => {
		const byte = table.get(character) ?? table.get(character.toLowerCase());
		if (byte === undefined) throw new RangeError(`TCVN3 has no ${character}`);
		return byte;
	});
}

const table = inverse();

function inverse(): ReadonlyMap<string, number> {
	const map = new Map<string, number>();
	for (let byte = 0; byte < 256; byte += 1) {
		const character = byte < 0x80 ? String.fromCharCode(byte) : decodeTcvn3(Uint8Array.of(byte));
		const small = character === character.toLowerCase();
		if (byte < 0x80 || small || 'ĂÂÊÔƠƯĐ'.includes(character)) map.set(character, byte);
	}
	return map;
}
