import { AppError } from '#lib/core/errors.ts';
import type { StoreFiles } from './files.ts';

/** Folder of the store in the site's private file system. */
export const STORE_FOLDER = 'nhip-so';

/** The store's files in the browser's origin private file system (OPFS). */
export class OpfsFiles implements StoreFiles {
	async list(folder: string): Promise<string[]> {
		return told(async () => {
			const handle = await this.#folder(folder, false);
			if (!handle) return [];
			const names: string[] = [];
			for await (const name of handle.keys()) names.push(name);
			return names.sort();
		});
	}

	async read(path: string): Promise<Blob | null> {
		return told(async () => {
			const [folder, name] = split(path);
			const handle = await orNull((await this.#folder(folder, false))?.getFileHandle(name));
			return handle ? handle.getFile() : null;
		});
	}

	async write(path: string, content: Blob | AsyncIterable<Uint8Array>): Promise<void> {
		await told(async () => {
			const [folder, name] = split(path);
			const handle = await (await this.#folder(folder, true))?.getFileHandle(name, { create: true });
			const stream = await handle?.createWritable();
			if (!stream) throw new AppError('storage_failed', { reason: path });
			try {
				if (content instanceof Blob) await stream.write(content);
				else for await (const piece of content) await stream.write(piece as BufferSource);
			} catch (error) {
				await stream.abort();
				throw error;
			}
			await stream.close();
		});
	}

	async remove(path: string): Promise<void> {
		await told(async () => {
			const [folder, name] = split(path);
			await orNull((await this.#folder(folder, false))?.removeEntry(name, { recursive: true }));
		});
	}

	async #folder(path: string, create: boolean): Promise<FileSystemDirectoryHandle | null> {
		let handle: FileSystemDirectoryHandle | null = await root();
		for (const name of [STORE_FOLDER, ...path.split('/').filter((part) => part !== '')]) {
			handle = await orNull(handle?.getDirectoryHandle(name, { create }));
		}
		return handle;
	}
}

/** Whether this browser keeps files at all; a private window of some does not. */
export function hasFiles(): boolean {
	return typeof navigator === 'object' && typeof navigator.storage?.getDirectory === 'function';
}

async function root(): Promise<FileSystemDirectoryHandle> {
	if (!hasFiles()) throw new AppError('storage_unavailable');
	return navigator.storage.getDirectory();
}

function split(path: string): [folder: string, name: string] {
	const end = path.lastIndexOf('/');
	return [path.slice(0, Math.max(0, end)), path.slice(end + 1)];
}

/** What is not there is null; every other failure stays one. */
async function orNull<T>(asked: Promise<T> | undefined): Promise<T | null> {
	try {
		return (await asked) ?? null;
	} catch (error) {
		if (error instanceof DOMException && error.name === 'NotFoundError') return null;
		throw error;
	}
}

async function told<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw storageError(error);
	}
}

/** A failure of the browser's storage as an AppError: `storage_full`, `storage_unavailable` or `storage_failed`. */
export function storageError(error: unknown): AppError {
	if (error instanceof AppError) return error;
	const name = error instanceof Error ? error.name : '';
	if (name === 'QuotaExceededError') return new AppError('storage_full', {}, { cause: error });
	if (name === 'SecurityError') return new AppError('storage_unavailable', {}, { cause: error });
	return new AppError('storage_failed', { reason: name || String(error) }, { cause: error });
}
