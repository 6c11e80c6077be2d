import { strToU8, zipSync, type Zippable } from 'fflate';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts by name, as text or bytes, in a zip archive. */
export function zip(parts: Record<string, string | Uint8Array>): Uint8Array {
	const all: Zippable = {};
	for (const [name, content] of Object.entries(parts)) {
		all[name] = typeof content === 'string' ? strToU8(content) : content;
	}
	return zipSync(all, { level: 6, mtime: new Date(2026, 0, 1) });
}

export interface Xlsx {
	/** Inside `sheetData`. */
	rows: string;
	/** After it. */
	after?: string;
	before?: string;
	strings?: string;
	workbookPr?: string;
	state?: string;
	more?: Record<string, string | Uint8Array>;
}

/** A workbook of one sheet by hand. Style 1 is a date, style 2 a date and time. */
export function xlsxParts({
	rows,
	after = '',
	before = '',
	strings = '',
	workbookPr = '',
	state = '',
	more = {}
}: Xlsx) {
	return {
		'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		'_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}">${workbookPr}<sheets><sheet name="S" sheetId="1" ${state} r:id="r1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
		'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
		'xl/styles.xml': `<styleSheet ${main}><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
		'xl/worksheets/sheet1.xml': `${before}<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`,
		...more
	};
}

export const xlsx = (book: Xlsx): Uint8Array => zip(xlsxParts(book));

export const inline = (ref: string, text: string): string =>
	`<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Rows a, b / x, y. */
export const abRows = `<row r="1">${inline('A1', 'a')}${inline('B1', 'b')}</row><row r="2">${inline('A2', 'x')}${inline('B2', 'y')}</row>`;

export function ods(rows: string, before = '', manifest = ''): Uint8Array {
	return zip({
		mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
		...(manifest === '' ? {} : { 'META-INF/manifest.xml': manifest }),
		'content.xml': `<?xml version="1.0"?>${before}<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
	});
}

export const odsRow = (texts: string[], attributes = ''): string =>
	`<table:table-row${attributes}>${texts.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;

/** Writes a number, little-endian, over the bytes at every place a signature stands, `offset` bytes behind it. */
export function patched(
	bytes: Uint8Array,
	signature: string,
	offset: number,
	size: 2 | 4,
	value: number
): Uint8Array {
	const copy = bytes.slice();
	const view = new DataView(copy.buffer);
	for (let at = 0; at + signature.length <= copy.length; at += 1) {
		if (![...signature].every((char, i) => copy[at + i] === char.charCodeAt(0))) continue;
		if (size === 4) view.setUint32(at + offset, value, true);
		else view.setUint16(at + offset, value, true);
	}
	return copy;
}

/** An OLE compound file by its head and names of its directory alone. */
export function ole(...names: string[]): Uint8Array {
	const bytes = new Uint8Array(512 * 4);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	for (const [i, name] of names.entries()) {
		for (let c = 0; c < name.length; c += 1) bytes[512 + i * 128 + c * 2] = name.charCodeAt(c);
	}
	return bytes;
}
