import { AppError } from '#lib/core/errors.ts';
import type { Overrides } from '../overrides.ts';
import type { RawFile } from '../raw.ts';
import { dayCount } from './date-system.ts';
import type { ImportFormat } from './format.ts';
import { CellBudget } from './limits.ts';
import { isOle } from './magic.ts';
import { inspectOle } from './ole.ts';
import { toRawSheet } from './workbook.ts';

/**
 * OLE files: binary Excel workbooks, and .xlsx with a password (refused). hucre reads Excel 97–2003 workbooks; what it
 * would read wrongly or in part is refused with the advice to save as .xlsx (`xls_binary`).
 */
export const xls: ImportFormat = {
	id: 'xls',
	sniff: ({ bytes }) => isOle(bytes),
	read
};

async function read(bytes: Uint8Array, name: string, overrides: Overrides): Promise<RawFile> {
	const found = inspectOle(bytes);
	if (found.kind === 'encrypted') throw new AppError('file_encrypted', { file: name });
	if (found.kind === 'foreign') throw new AppError('file_not_table', { file: name, kind: 'OLE' });
	if (found.kind === 'unsafe') throw new AppError('xls_binary', { file: name });
	try {
		// Loaded when a workbook is met: most files are text.
		const { readXls } = await import('hucre/xlsx');
		const book = await readXls(bytes);
		const budget = new CellBudget(name);
		const days = dayCount(found.date1904 ? 1904 : 1900, overrides);
		return {
			format: 'xls',
			encoding: null,
			delimiter: null,
			quote: null,
			sheets: book.sheets.map((sheet) => toRawSheet(sheet, days, name, budget)),
			problems: book.sheets.flatMap((sheet, i) =>
				found.hidden.has(i) ? [{ code: 'sheet_hidden', params: { sheet: sheet.name } }] : []
			),
			decisions: { dateSystem: days.decision }
		};
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw new AppError('xls_binary', { file: name }, { cause: error });
	}
}
