import { AppError, type Problem } from '#lib/core/errors.ts';
import type { Overrides } from '../overrides.ts';
import type { RawFile, RawSheet } from '../raw.ts';
import type { ImportFormat } from './format.ts';
import { htmlSheets } from './html.ts';
import { checkTextSize } from './limits.ts';
import { byteText, mimeParts } from './mime.ts';

/** A web page in a single file (.mht), as Excel saves workbooks: the tables of all its pages. */
export const mhtml: ImportFormat = {
	id: 'mhtml',
	sniff: ({ head }) =>
		/^[\s\ufeff]*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?(?:MIME-Version|Content-Type):/i.test(head) &&
		/content-type:\s*(?:multipart\/related|text\/html)/i.test(head),
	read
};

async function read(bytes: Uint8Array, name: string, overrides: Overrides): Promise<RawFile> {
	checkTextSize(bytes, name);
	const parts = mimeParts(byteText(bytes));
	const sheets: RawSheet[] = [];
	const problems: Problem[] = [];
	let first: RawFile | null = null;
	for (const { headers, bytes: page } of parts) {
		if (!/^text\/html/i.test(headers.get('content-type') ?? '')) continue;
		const found = await htmlSheets(page, name, overrides);
		if (found.sheets.length === 0) continue;
		first ??= found;
		problems.push(...found.problems);
		const location = /([^/\\]+)\.html?$/i.exec(headers.get('content-location') ?? '')?.[1];
		for (const sheet of found.sheets) {
			const label = [location ?? '', sheet.name].filter((text) => text !== '').join(' ');
			sheets.push({ ...sheet, name: sheets.length === 0 && found.sheets.length === 1 ? '' : label });
		}
	}
	if (first === null) throw new AppError('html_without_table', { file: name });
	return { ...first, format: 'mhtml', sheets, problems };
}
