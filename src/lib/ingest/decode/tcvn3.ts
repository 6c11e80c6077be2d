/**
 * TCVN 5712:1993 (TCVN3, "ABC" fonts such as .VnTime): one byte a letter. Fonts of the ABC family show only the
 * VN3 part (lower-case letters with tones, capitals without); the VN1 part, capitals with tones in 0x80–0xFF, is in
 * the standard and in iconv, so it is read too. The capitals VN1 puts on control codes are left out: 0x01–0x17 are
 * never text in an office file.
 */
const high =
	'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ' + // 80
	'ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ' + // 90
	'\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ' + // A0
	'\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' + // B0
	'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ' + // C0
	'éẹềểễếệìỉỄẾỒĩíịò' + // D0
	'Ổỏõóọồổỗốộờởỡớợù' + // E0
	'ỖủũúụừửữứựỳỷỹýỵỐ'; // F0

const units = new Uint16Array(256);
for (let byte = 0; byte < 256; byte += 1) units[byte] = byte < 0x80 ? byte : high.charCodeAt(byte - 0x80);

const vn1Only = new Uint8Array(256);
for (let byte = 0x80; byte < 256; byte += 1) {
	const letter = high.charAt(byte - 0x80);
	if (/[^ĂÂÊÔƠƯĐ]/u.test(letter) && letter !== letter.toLowerCase()) vn1Only[byte] = 1;
	if (/\p{M}/u.test(letter)) vn1Only[byte] = 1;
}

/** TCVN3 bytes as text, composed (NFC). Capitals typed through a capitals font come out as `allCaps` mends them. */
export function decodeTcvn3(bytes: Uint8Array): string {
	const out = new Uint16Array(bytes.length);
	for (let i = 0; i < bytes.length; i += 1) out[i] = units[bytes[i] as number] as number;
	return allCaps(new TextDecoder('utf-16le', { ignoreBOM: true }).decode(out).normalize('NFC'));
}

/** True when a byte is used that only the VN1 part of the standard gives a meaning, and no ABC font shows. */
export function hasVn1Bytes(bytes: Uint8Array): boolean {
	return bytes.some((byte) => vn1Only[byte] === 1);
}

const capsWord = /[A-ZĂÂÊÔƠƯĐ]+[à-ỹ][A-ZĂÂÊÔƠƯĐà-ỹ]*/gu;
const lowerAscii = /[a-zăâêôơưđ]/u;
const twoCapitals = /[A-ZĂÂÊÔƠƯĐ].*[A-ZĂÂÊÔƠƯĐ]/u;

/**
 * ABC has no capitals with tones: "PHƯỜNG" is typed as "PHƯờNG" and a capitals font does the rest. A word whose
 * other letters are all capitals (two at least, so that "Hà" stays) is therefore meant in capitals.
 */
function allCaps(text: string): string {
	return text.replace(capsWord, (word) => {
		const plain = word.replace(/[à-ỹ]/gu, (letter) => (/[ăâêôơưđ]/u.test(letter) ? letter : ''));
		return twoCapitals.test(plain) && !lowerAscii.test(plain) ? word.toUpperCase() : word;
	});
}
