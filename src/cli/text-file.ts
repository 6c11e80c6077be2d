import { readFile } from 'node:fs/promises';
import { AppError, UsageError } from '#lib/core/errors.ts';

/** A small text file whole. Throws UsageError `file_missing`, AppError `file_is_folder` or `file_unreadable`. */
export async function readTextFile(path: string): Promise<string> {
	return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
		if (cause.code === 'ENOENT')
			throw Object.assign(new UsageError('file_missing', { file: path }), { cause });
		if (cause.code === 'EISDIR') throw new AppError('file_is_folder', { file: path }, { cause });
		throw new AppError('file_unreadable', { file: path, reason: cause.code ?? String(cause) }, { cause });
	});
}
