import { found, type FileDecisions } from '../decisions.ts';
import type { Overrides } from '../overrides.ts';
import type { RawFile } from '../raw.ts';
import type { UnderstoodFile } from '../understood.ts';
import { understandSheet } from './sheet.ts';

/**
 * Finds out, sheet by sheet, where a file's tables are, what their rows are and what their columns mean. Nothing is
 * thrown away: every row comes back with its kind. Never throws for what a file contains; oddities are problems. What a
 * person decided (`overrides`, the same that `readRaw` was given) goes before what would be found.
 */
export function understand(raw: RawFile, fileName: string, overrides: Overrides = []): UnderstoodFile {
	return {
		format: raw.format,
		encoding: raw.encoding,
		delimiter: raw.delimiter,
		quote: raw.quote,
		sheets: raw.sheets.flatMap((sheet) => understandSheet(sheet, raw.format, fileName, overrides)),
		problems: raw.problems,
		decisions: decisionsOf(raw)
	};
}

/** What a format leaves unsaid is certain: it carries its own. */
function decisionsOf({ format, encoding, delimiter, quote, decisions }: RawFile): FileDecisions {
	return {
		format: found(format, 1),
		encoding: found(encoding, 1),
		delimiter: found(delimiter, 1),
		quote: found(quote, 1),
		dateSystem: found(null, 1),
		...decisions
	};
}
