import { AppError } from '#lib/core/errors.ts';
import type { Merge, RawSheet } from '../raw.ts';
import { MAX_MERGED_ROWS } from './limits.ts';

/**
 * Sheets whose merged regions end where their rows end. Refuses (`too_many_merges`) regions that together reach over more
 * rows than any sheet made by hand: each row of each would have to be looked at.
 */
export function withinRows(sheets: readonly RawSheet[], file: string): RawSheet[] {
	return sheets.map((sheet) => {
		if (sheet.merges.length === 0) return sheet;
		const last = sheet.rows.length - 1;
		const merges = sheet.merges
			.filter(({ top, left, bottom, right }) => top <= last && bottom >= top && right >= left)
			.map((merge): Merge => ({ ...merge, bottom: Math.min(merge.bottom, last) }));
		const reach = merges.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
		if (reach > MAX_MERGED_ROWS) throw new AppError('too_many_merges', { file, sheet: sheet.name });
		return { ...sheet, merges };
	});
}
