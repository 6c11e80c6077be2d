import { AppError } from '#lib/core/errors.ts';
import { decodeText, type Decoded } from '../decode/index.ts';
import { decodeLegacy, encodingOfBom, utf16WithoutBom } from '../decode/detect.ts';
import { found } from '../decisions.ts';
import { fileOverride, type Overrides } from '../overrides.ts';
import type { Encoding, RawFile } from '../raw.ts';
import type { ImportFormat } from './format.ts';
import { HtmlTables } from './html-tables.ts';
import { checkTextSize } from './limits.ts';
import { parseMarkup } from './parse-markup.ts';

const opening =
	/^[\s\ufeff]*(?:(?:<!--[\s\S]*?-->|<\?xml[^>]*>)\s*)*<(?:!doctype\s+html|html|head|meta|title|body|table|style|div|center|font|p|h\d)\b/i;

/** A web page with tables, which many portals save under the name .xls. */
export const html: ImportFormat = {
	id: 'html',
	sniff: ({ head }) => opening.test(head),
	read
};

async function read(bytes: Uint8Array, name: string, overrides: Overrides): Promise<RawFile> {
	checkTextSize(bytes, name);
	const file = await htmlSheets(bytes, name, overrides);
	if (file.sheets.length === 0) throw new AppError('html_without_table', { file: name });
	return file;
}

/** The tables of a page as sheets; none when it has no table. */
export async function htmlSheets(bytes: Uint8Array, name: string, overrides: Overrides): Promise<RawFile> {
	const { text, encoding, problems, decision } = decodeHtml(bytes, fileOverride(overrides).encoding);
	const tables = new HtmlTables(name);
	await parseMarkup(text, tables, { xml: false, file: name });
	const sheets = tables.sheets();
	return {
		format: 'html',
		encoding,
		delimiter: null,
		quote: null,
		sheets,
		problems,
		decisions: { encoding: decision }
	};
}

/**
 * A page that says windows-1258 is believed unless it is UTF-8 after all; other Western charsets are often said of
 * TCVN3 and VNI text, so their bytes are judged as any file's are.
 */
function decodeHtml(bytes: Uint8Array, as: Encoding | undefined): Decoded {
	const decoded = decodeText(bytes, as);
	if (
		as !== undefined ||
		decoded.encoding.startsWith('utf') ||
		encodingOfBom(bytes) !== null ||
		utf16WithoutBom(bytes) !== null
	) {
		return decoded;
	}
	const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
	const charset = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
	if (charset !== 'windows-1258' && charset !== 'cp1258') return decoded;
	const decision = found<Encoding>('windows-1258', 0.95, decoded.decision.others);
	return { text: decodeLegacy(bytes, 'windows-1258'), encoding: 'windows-1258', problems: [], decision };
}
