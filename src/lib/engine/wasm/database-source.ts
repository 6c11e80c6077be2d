import { AppError } from '#lib/core/errors.ts';

/**
 * A database file: an address on this site, read by the engine in parts; bytes already at hand; or a `File`, of which only what is
 * asked for is read.
 */
export type DatabaseSource = { url: string } | { bytes: Uint8Array } | { blob: Blob };

/**
 * From this size on a database is read in parts. Below it one whole read, which the server may compress, is quicker than
 * some dozens of small ones, and needs no network afterwards.
 */
export const READ_IN_PARTS_FROM_BYTES = 32 * 1024 * 1024;

/**
 * How a database at an address is best read: in parts when it is large and the server sends parts, else whole. Asks with the very
 * request the engine opens a file with (`HEAD` with `Range: bytes=0-`), so that both come to the same answer: 206 and the
 * length of the file. A server that knows no ranges answers 200. Rejects with AppError `fetch_failed`.
 */
export async function databaseAt(url: string, get: typeof fetch = fetch): Promise<DatabaseSource> {
	const head = await get(url, { method: 'HEAD', headers: { Range: 'bytes=0-' } });
	if (!head.ok) throw failed(url, head);
	const size = Number(head.headers.get('Content-Length') ?? Number.NaN);
	if (head.status === 206 && size >= READ_IN_PARTS_FROM_BYTES) return { url };
	const whole = await get(url);
	if (!whole.ok) throw failed(url, whole);
	return { bytes: new Uint8Array(await whole.arrayBuffer()) };
}

function failed(url: string, { status }: Response): AppError {
	return new AppError('fetch_failed', { file: url.split('/').slice(-2).join('/'), status });
}
