/** 0x80 to 0x9f by the Encoding Standard; the five codes it leaves undefined are C1 controls. */
export const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decoder = new TextDecoder('windows-1252');

/** Western text from its bytes. Some versions of Node decode 0x80 to 0x9f as Latin-1, which has controls there. */
export function decodeWindows1252(bytes: Uint8Array): string {
	return decoder
		.decode(bytes)
		.replace(/[\u0080-\u009f]/g, (char) => UPPER[char.charCodeAt(0) - 0x80] ?? char);
}
