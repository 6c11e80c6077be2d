import { createSHA256 } from 'hash-wasm';

/** SHA-256 of texts one after another, as lower-case hex: WebCrypto takes only what is whole in memory. */
export async function hashPieces(pieces: Iterable<string>): Promise<string> {
	const hash = await createSHA256();
	const encoder = new TextEncoder();
	for (const piece of pieces) hash.update(encoder.encode(piece));
	return hash.digest('hex');
}
