/** Stands for a carriage return that is text of a cell while records are cut: of private use, and put back afterwards. */
const TEXT_RETURN = '\ue00d';

/** Decoded text as records can be cut from it; `restored` gives a cell back as it is written; null where it is. */
export interface CuttableText {
	text: string;
	restored: ((cell: string) => string) | null;
}

/**
 * The text without what programs leave at its ends (a second byte-order mark, the end-of-file mark of DOS, half a character after
 * the last cell of UTF-16), with line ends that can be known for such.
 */
export function cuttable(decoded: string): CuttableText {
	const text = decoded
		.replace(/^\ufeff+/u, '')
		// eslint-disable-next-line no-control-regex -- the mark is a control character
		.replace(/\x1a+$/u, '')
		.replace(/(?<=["\r\n])\ufffd$/u, '');
	// Where a text has no other line ends, those of mainframes and of Unicode are.
	if (!/[\r\n]/.test(text)) return asItIs(text.replace(/[\u0085\u2028\u2029]/gu, '\n'));
	if (text.includes(TEXT_RETURN) || !returnsAreText(text)) return asItIs(text);
	return {
		text: text.replace(/\r(?!\n)/g, TEXT_RETURN),
		restored: (cell) => cell.replaceAll(TEXT_RETURN, '\r')
	};
}

const asItIs = (text: string): CuttableText => ({ text, restored: null });

const SAMPLE_CHARS = 64 * 1024;

/**
 * Whether carriage returns alone are text: lines end in CR LF, never in LF, and a line with a CR in it has as many delimiters as the
 * first line, but not each part of it.
 */
function returnsAreText(text: string): boolean {
	if (!text.includes('\r\n') || !/\r(?!\n)/.test(text) || /(?<!\r)\n/.test(text)) return false;
	const lines = text.slice(0, SAMPLE_CHARS).split('\r\n').slice(0, -1);
	const [first = ''] = lines.filter((line) => line !== '' && !line.includes('\r'));
	const broken = text.split('\r\n').filter((line) => line.includes('\r'));
	return [',', ';', '\t', '|'].some((delimiter) => {
		const count = (line: string) => line.split(delimiter).length - 1;
		const wanted = count(first);
		return (
			wanted > 0 &&
			broken.every((line) => {
				const parts = line.split('\r');
				return count(line) >= wanted && !parts.includes('') && parts.some((part) => count(part) < wanted);
			})
		);
	});
}
