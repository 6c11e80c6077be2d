import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#lib/core/errors.ts';
import { MAX_FILE_BYTES, refuseOversized } from '#lib/ingest/formats/index.ts';

const HEAD_BYTES = 64 * 1024;
const PIECE_BYTES = 1024 * 1024;

/**
 * The bytes of a file. One too large for any format is refused by its size and its beginning, before it fills the
 * memory. Throws AppError `file_missing`, `file_is_folder`, `file_unreadable`, `file_too_large`, `file_not_text`, `file_binary`.
 */
export async function readBytes(path: string, limit = MAX_FILE_BYTES): Promise<Uint8Array> {
	const file = basename(path);
	const handle = await open(path).catch((cause: unknown) => {
		throw fault(cause, file);
	});
	try {
		const info = await handle.stat();
		if (info.isDirectory()) throw new AppError('file_is_folder', { file });
		if (info.size > limit) {
			const head = new Uint8Array(HEAD_BYTES);
			await handle.read(head, 0, HEAD_BYTES, 0);
			refuseOversized(info.size, head, file, limit);
		}
		if (!info.isFile()) return await readEndless(handle, limit, file);
		const { buffer, byteOffset, byteLength } = await handle.readFile();
		return new Uint8Array(buffer, byteOffset, byteLength);
	} catch (error) {
		throw error instanceof AppError ? error : fault(error, file);
	} finally {
		await handle.close();
	}
}

/** What a pipe or a device gives, whose size nobody knows before: no more than the limit. */
async function readEndless(handle: FileHandle, limit: number, file: string): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { bytesRead, buffer } = await handle.read(new Uint8Array(PIECE_BYTES), 0, PIECE_BYTES, null);
		if (bytesRead === 0) return Buffer.concat(pieces);
		pieces.push(buffer.subarray(0, bytesRead));
		size += bytesRead;
		if (size > limit) refuseOversized(size, pieces[0] ?? new Uint8Array(), file, limit);
	}
}

function fault(cause: unknown, file: string): AppError {
	const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
	return reason === 'ENOENT'
		? new AppError('file_missing', { file }, { cause })
		: new AppError('file_unreadable', { file, reason }, { cause });
}
