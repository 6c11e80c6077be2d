import { AppError, type Problem } from '#lib/core/errors.ts';
import type { RawFile } from '../raw.ts';
import type { ImportFormat } from './format.ts';
import { isZip } from './magic.ts';
import { OdsContent } from './ods-content.ts';
import { parseMarkup } from './parse-markup.ts';
import { checkZip, unzipText, zipDirectory } from './zip.ts';

/**
 * OpenDocument spreadsheets. The content part is read here and not by hucre, which passes over rows inside
 * `table-header-rows` and `table-row-group` and does not say which sheets are hidden.
 */
export const ods: ImportFormat = {
	id: 'ods',
	sniff({ bytes }) {
		if (!isZip(bytes)) return false;
		const entries = zipDirectory(bytes, '');
		return entries.has('mimetype') && entries.has('content.xml');
	},
	read
};

async function read(bytes: Uint8Array, name: string): Promise<RawFile> {
	const entries = zipDirectory(bytes, name);
	checkZip(entries, name);
	const manifest = await unzipText(bytes, entries, 'META-INF/manifest.xml', name);
	if (manifest?.includes('encryption-data')) throw new AppError('file_encrypted', { file: name });
	const mimetype = await unzipText(bytes, entries, 'mimetype', name);
	if (!mimetype?.includes('opendocument.spreadsheet')) {
		throw new AppError('file_not_table', { file: name, kind: 'OpenDocument' });
	}
	const xml = await unzipText(bytes, entries, 'content.xml', name);
	const content = new OdsContent(name);
	await parseMarkup(xml ?? '', content, { xml: true, file: name });
	if (!content.closed) throw new AppError('ods_corrupt', { file: name });
	const problems: Problem[] = content.hidden.map((sheet) => ({ code: 'sheet_hidden', params: { sheet } }));
	return { format: 'ods', encoding: null, delimiter: null, quote: null, sheets: content.sheets, problems };
}
