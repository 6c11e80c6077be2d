import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '#lib/core/errors.ts';
import { makeFolder } from './output.ts';

const KEY_BYTES = 32;

/**
 * The secret of this machine's pseudonyms: the file named by NHIPSO_KEY_FILE, else ~/.config/nhipso/pseudonym.key; made
 * once, readable by its owner alone. Throws AppError `key_invalid` for a file too short to be a secret.
 */
export async function pseudonymKey(): Promise<Uint8Array> {
	const path = process.env.NHIPSO_KEY_FILE ?? join(homedir(), '.config', 'nhipso', 'pseudonym.key');
	await makeFolder(dirname(path), 0o700);
	try {
		await writeFile(path, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600 });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
	const key = new Uint8Array(await readFile(path));
	if (key.length < KEY_BYTES) throw new AppError('key_invalid', { path, bytes: KEY_BYTES });
	return key;
}
