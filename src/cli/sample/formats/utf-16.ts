/** UTF-16, little endian, with a byte order mark: what Excel calls "Unicode Text". */
export function utf16le(text: string): Uint8Array {
	return Uint8Array.from(Buffer.from('\ufeff' + text, 'utf16le'));
}
