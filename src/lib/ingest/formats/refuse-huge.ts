import { AppError } from '#lib/core/errors.ts';
import { refuseOversized } from './index.ts';
import { MAX_FILE_BYTES, MAX_LINE_BYTES } from './limits.ts';
import { isBinaryTable, notTextKind } from './magic.ts';

/**
 * Refuses a file that would only fill the memory, by what is known of it before it is taken into memory: its size, its
 * first bytes and its longest line, in bytes. Throws AppError `line_too_long`, `file_not_text`, `file_binary`, `file_too_large`.
 */
export function refuseHuge(
	{ size, longestLine, head }: { size: number; longestLine: number; head: Uint8Array },
	file: string
): void {
	const text = !isBinaryTable(head) && notTextKind(head) === null;
	if (text && longestLine > MAX_LINE_BYTES)
		throw new AppError('line_too_long', { file, limit: MAX_LINE_BYTES / 1024 ** 2 });
	if (size > MAX_FILE_BYTES) refuseOversized(size, head, file, MAX_FILE_BYTES);
}
