/**
 * VNI for Windows (fonts such as VNI-Times): a base letter, then one byte for its marks; a few letters have a byte of
 * their own. Written here with the Windows-1252 characters one sees when the text is shown in a common font.
 */
const marks: Record<string, string> = {
	// Marks on a and the letters they make, in the order of `bases`: a e o u y ô(=ơ) ö(=ư).
	ù: 'áéóúýớứ',
	ø: 'àèòùỳờừ',
	û: 'ảẻỏủỷởử',
	õ: 'ãẽõũỹỡữ',
	ï: 'ạẹọụ\0ợự',
	â: 'âêô\0\0\0\0',
	á: 'ấếố\0\0\0\0',
	à: 'ầềồ\0\0\0\0',
	å: 'ẩểổ\0\0\0\0',
	ã: 'ẫễỗ\0\0\0\0',
	ä: 'ậệộ\0\0\0\0',
	ê: 'ă\0\0\0\0\0\0',
	é: 'ắ\0\0\0\0\0\0',
	è: 'ằ\0\0\0\0\0\0',
	ú: 'ẳ\0\0\0\0\0\0',
	ü: 'ẵ\0\0\0\0\0\0',
	ë: 'ặ\0\0\0\0\0\0'
};
const bases = 'aeouyôö';
const singles: Record<string, string> = {
	í: 'í',
	ì: 'ì',
	æ: 'ỉ',
	ó: 'ĩ',
	ò: 'ị',
	ô: 'ơ',
	ö: 'ư',
	ñ: 'đ',
	î: 'ỵ'
};

const single = new Uint16Array(256);
const pair = new Uint16Array(256 * 256);
// 0x80–0x9F hold Windows' typographic signs in VNI fonts as well.
const windows = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
for (let byte = 0; byte < 256; byte += 1) single[byte] = windows.charCodeAt(byte);

const upper = (letter: string): string => letter.toUpperCase();
for (const [from, to] of Object.entries(singles)) {
	single[from.charCodeAt(0)] = to.charCodeAt(0);
	single[upper(from).charCodeAt(0)] = upper(to).charCodeAt(0);
}
for (const [mark, letters] of Object.entries(marks)) {
	for (let i = 0; i < bases.length; i += 1) {
		const letter = letters.charAt(i);
		if (letter === '\0') continue;
		const base = bases.charAt(i);
		// The case of the base decides: "AÙ" is usual in capitals, but "Aù" is met too.
		for (const m of [mark, upper(mark)]) {
			pair[base.charCodeAt(0) * 256 + m.charCodeAt(0)] = letter.charCodeAt(0);
			pair[upper(base).charCodeAt(0) * 256 + m.charCodeAt(0)] = upper(letter).charCodeAt(0);
		}
	}
}

/** VNI bytes as composed text. A mark byte without a base letter it fits is left as its Windows-1252 character. */
export function decodeVni(bytes: Uint8Array): string {
	const out = new Uint16Array(bytes.length);
	let length = 0;
	for (let i = 0; i < bytes.length; i += 1) {
		const byte = bytes[i] as number;
		const next = i + 1 < bytes.length ? (bytes[i + 1] as number) : 0;
		const joined = next < 0x80 ? 0 : (pair[byte * 256 + next] as number);
		if (joined !== 0) {
			out[length] = joined;
			i += 1;
		} else {
			out[length] = single[byte] as number;
		}
		length += 1;
	}
	return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(out.subarray(0, length));
}
