import iconv from 'iconv-lite';

/** How cells of a Unicode file may be written: as they should be, or pasted from programs of other encodings. */
export const pasted = {
	Unicode: (text: string) => text,
	'Unicode, decomposed (NFD)': (text: string) => text.normalize('NFD'),
	TCVN3: (text: string) => asWestern(iconv.encode(text, 'tcvn')),
	VNI: (text: string) => asWestern(vni(text)),
	'UTF-8 read as Western': (text: string) => asWestern(Buffer.from(text))
};

/** Encodings a text is written in, by encoders of another library or by hand, never by our decoders turned round. */
export const encoders: Record<string, (text: string) => Uint8Array> = {
	'UTF-8': (text) => Buffer.from(text),
	'UTF-8 with a byte-order mark': (text) => Buffer.from(`\ufeff${text}`),
	'UTF-8, decomposed (NFD)': (text) => Buffer.from(text.normalize('NFD')),
	'UTF-16LE': (text) => iconv.encode(text, 'utf16le', { addBOM: true }),
	'UTF-16BE': (text) => iconv.encode(text, 'utf16be', { addBOM: true }),
	'UTF-16LE without a mark': (text) => iconv.encode(text, 'utf16le'),
	'windows-1258': (text) => iconv.encode(tonesApart(text), 'windows1258'),
	TCVN3: (text) => iconv.encode(text, 'tcvn'),
	VNI: vni,
	'TCVN3 pasted into UTF-8': (text) => Buffer.from(pasted.TCVN3(text)),
	'VNI pasted into UTF-8': (text) => Buffer.from(pasted.VNI(text)),
	'UTF-8 read as Western and saved again': (text) => Buffer.from(pasted['UTF-8 read as Western'](text))
};

/** Index windows-1252 of the Encoding Standard, 0x80 to 0x9f; Node's own decoder has had Latin-1 there. */
const upper = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** What a program shows that takes the bytes for Western text. */
export function asWestern(bytes: Uint8Array): string {
	return [...bytes].map((byte) => upper[byte - 0x80] ?? String.fromCharCode(byte)).join('');
}

/** windows-1258 has the letters with circumflex, breve and horn, and the five tones as marks of their own. */
function tonesApart(text: string): string {
	return text.normalize('NFD').replace(/(\p{L})(\p{M}+)/gu, (_, letter: string, marks: string) => {
		const tones = [...marks].filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)).join('');
		const others = [...marks].filter((mark) => !tones.includes(mark)).join('');
		return (letter + others).normalize('NFC') + tones;
	});
}

/** VNI for Windows by its published table: letter, then a byte for circumflex, breve or horn together with the tone. */
const vniMarks: Record<string, string> = {
	'\u0301': 'ù',
	'\u0300': 'ø',
	'\u0309': 'û',
	'\u0303': 'õ',
	'\u0323': 'ï',
	'\u0302': 'â',
	'\u0302\u0301': 'á',
	'\u0302\u0300': 'à',
	'\u0302\u0309': 'å',
	'\u0302\u0303': 'ã',
	'\u0302\u0323': 'ä',
	'\u0306': 'ê',
	'\u0306\u0301': 'é',
	'\u0306\u0300': 'è',
	'\u0306\u0309': 'ú',
	'\u0306\u0303': 'ü',
	'\u0306\u0323': 'ë'
};
const vniLetters: Record<string, string> = {
	í: 'í',
	ì: 'ì',
	ỉ: 'æ',
	ĩ: 'ó',
	ị: 'ò',
	đ: 'ñ',
	ỵ: 'î'
};

function vni(text: string): Uint8Array {
	const letters = [...text.normalize('NFC')].map((char) => {
		const lower = char.toLowerCase();
		const upper = (found: string): string => (lower === char ? found : found.toUpperCase());
		const own = vniLetters[lower];
		if (own !== undefined) return upper(own);
		const [base = '', ...marks] = [...lower.normalize('NFD')];
		if (marks.length === 0) return char;
		// ơ and ư are letters of their own, written ô and ö, and take the tone as a, e and o do.
		const horn = marks.includes('\u031b');
		const letter = horn ? (base === 'o' ? 'ô' : 'ö') : base;
		const rest = marks.filter((mark) => mark !== '\u031b').sort((a, b) => weight(a) - weight(b));
		return upper(letter + (rest.length === 0 ? '' : (vniMarks[rest.join('')] ?? '?')));
	});
	return iconv.encode(letters.join(''), 'windows1252');
}

/** Circumflex and breve before tones. */
function weight(mark: string): number {
	return mark === '\u0302' || mark === '\u0306' ? 0 : 1;
}
