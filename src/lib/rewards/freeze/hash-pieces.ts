import { joinBytes, sha256Hex } from '#lib/core/bytes.ts';

/**
 * SHA-256 of texts one after another, as lower-case hex. WebCrypto takes only what is whole in memory, as bytes; it is several times as
 * fast as SHA-256 in WebAssembly, and works on a thread of its own.
 */
export function hashPieces(pieces: Iterable<string>): Promise<string> {
	const encoder = new TextEncoder();
	return sha256Hex(joinBytes(Array.from(pieces, (piece) => encoder.encode(piece))));
}
