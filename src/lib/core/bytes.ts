/** SHA-256 of bytes as lower-case hex, by WebCrypto (the same in Node, page and worker). */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
	return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)));
}

export function hex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
