import type { RawFile } from '../raw.ts';
import type { UnderstoodFile } from '../understood.ts';
import { understandSheet } from './sheet.ts';

/**
 * Finds out, sheet by sheet, where a file's tables are, what their rows are and what their columns mean. Nothing is
 * thrown away: every row comes back with its kind. Never throws for what a file contains; oddities are problems.
 */
export function understand(raw: RawFile, fileName: string): UnderstoodFile {
	return {
		format: raw.format,
		encoding: raw.encoding,
		delimiter: raw.delimiter,
		quote: raw.quote,
		sheets: raw.sheets.flatMap((sheet) => understandSheet(sheet, raw.format, fileName)),
		problems: raw.problems
	};
}
