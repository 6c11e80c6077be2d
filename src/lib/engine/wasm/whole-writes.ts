import type { Problem } from '#lib/core/errors.ts';

/**
 * What is needed here of a `FileSystemSyncAccessHandle`: TypeScript has it in the library for workers only, which cannot stand beside
 * the one for pages.
 */
export interface SyncAccessHandle {
	write(source: ArrayBuffer | Uint8Array<ArrayBuffer>, options?: { at?: number }): number;
	close(): void;
}

type Write = SyncAccessHandle['write'];

/** What the engine's worker says without having been asked: a write was refused, and no file of it is to be trusted any more. */
export interface WriteRefused {
	readonly type: 'NHIPSO_WRITE_REFUSED';
	readonly problem: Problem;
}

export function isWriteRefused(data: unknown): data is WriteRefused {
	return typeof data === 'object' && data !== null && 'type' in data && data.type === 'NHIPSO_WRITE_REFUSED';
}

/**
 * A `write` that writes all it is given, or tells why not and throws. DuckDB-Wasm takes any count for a success and writes on from there; on
 * a full disk Chromium answers fewer bytes than asked, or 4294967288 (its error -8 as an unsigned number), so that the engine would go
 * round and round. A count short of the whole is not yet a refusal: the rest is tried.
 * https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle-write
 */
export function wholeWrite(write: Write, tell: (refused: WriteRefused) => void): Write {
	return function (this: SyncAccessHandle, source, options) {
		const bytes = source instanceof Uint8Array ? source : new Uint8Array(source);
		const refuse = (problem: Problem) => tell({ type: 'NHIPSO_WRITE_REFUSED', problem });
		let written = 0;
		while (written < bytes.length) {
			const rest = bytes.subarray(written);
			let count: number;
			try {
				count = write.call(this, rest, options?.at === undefined ? {} : { at: options.at + written });
			} catch (error) {
				refuse(problemOf(error));
				throw error;
			}
			if (!(count > 0 && count <= rest.length)) {
				refuse({ code: 'storage_full', params: {} });
				throw new DOMException(`wrote ${count} of ${rest.length} bytes`, 'QuotaExceededError');
			}
			written += count;
		}
		return written;
	};
}

function problemOf(error: unknown): Problem {
	const reason = error instanceof Error ? error.name : String(error);
	if (reason === 'QuotaExceededError') return { code: 'storage_full', params: {} };
	return { code: 'storage_failed', params: { reason } };
}
