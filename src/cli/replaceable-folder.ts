import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { UsageError } from '#lib/core/errors.ts';

/**
 * A snapshot takes the place of a whole folder, so it must not be one that holds anything but a snapshot. Throws
 * UsageError `out_not_snapshot`.
 */
export async function checkReplaceable(dir: string): Promise<void> {
	const entries = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		if (error.code === 'ENOTDIR') return [basename(dir)];
		throw error;
	});
	if (entries.length > 0 && !entries.includes('manifest.json'))
		throw new UsageError('out_not_snapshot', { dir });
}
