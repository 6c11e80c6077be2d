import { AppError, type Problem } from '#lib/core/errors.ts';
import { decodeText } from '../decode/index.ts';
import { fileOverride, type Overrides } from '../overrides.ts';
import type { RawFile } from '../raw.ts';
import type { ImportFormat } from './format.ts';
import { checkTextSize } from './limits.ts';
import { parseMarkup } from './parse-markup.ts';
import { SpreadsheetXml } from './spreadsheet-xml.ts';

const workbook = /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/;

/** XML Spreadsheet 2003, which reporting programs write under the name .xls. */
export const xml: ImportFormat = {
	id: 'xml',
	sniff: ({ head }) => /^[\s\ufeff]*<(?:\?xml|\w*:?Workbook)\b/.test(head) && workbook.test(head),
	read
};

async function read(bytes: Uint8Array, name: string, overrides: Overrides): Promise<RawFile> {
	checkTextSize(bytes, name);
	const { text, encoding, problems, decision } = decodeText(bytes, fileOverride(overrides).encoding);
	const sheets = new SpreadsheetXml(name);
	await parseMarkup(text, sheets, { xml: true, file: name });
	if (!sheets.closed) throw new AppError('xml_corrupt', { file: name });
	const hidden: Problem[] = sheets.hidden.map((sheet) => ({ code: 'sheet_hidden', params: { sheet } }));
	return {
		format: 'xml',
		encoding,
		delimiter: null,
		quote: null,
		sheets: sheets.sheets,
		problems: [...problems, ...hidden],
		decisions: { encoding: decision }
	};
}
