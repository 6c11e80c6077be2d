import { AppError } from '#lib/core/errors.ts';
import type { Locks, StoreFiles } from './files.ts';

const FILE = 'pseudonym.key';
const KEY_BYTES = 32;

/**
 * The secret of this browser's pseudonyms: made once, kept beside the snapshots, and never sent or exported but by a
 * person who asks for it. Rejects with AppError `key_invalid` for a file too short to be a secret.
 */
export async function pseudonymKey(files: StoreFiles, locks: Locks): Promise<Uint8Array> {
	return locks.alone('nhipso:key', async () => {
		const kept = await files.read(FILE);
		if (kept === null) {
			const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
			await files.write(FILE, new Blob([key]));
			return key;
		}
		return asKey(new Uint8Array(await kept.arrayBuffer()));
	});
}

/** Puts another machine's secret in the place of this one's, so that both give the same pseudonyms. */
export async function useKey(files: StoreFiles, locks: Locks, bytes: Uint8Array): Promise<void> {
	const key = asKey(bytes);
	await locks.alone('nhipso:key', () => files.write(FILE, new Blob([key.slice()])));
}

function asKey(bytes: Uint8Array): Uint8Array {
	if (bytes.length < KEY_BYTES) throw new AppError('key_invalid', { path: FILE, bytes: KEY_BYTES });
	return bytes;
}
