/** What is known of an OLE file without reading its cells. */
export interface OleContent {
	/** A workbook that can be read, one that cannot be safely, one with a password, or no workbook. */
	kind: 'workbook' | 'unsafe' | 'encrypted' | 'foreign';
	/** Days are counted from 1904. */
	date1904: boolean;
	/** Which sheets, from 0, are hidden. */
	hidden: ReadonlySet<number>;
}

const SECTOR = 512;
const BOF = 0x0809;
const EOF = 0x000a;
const FILEPASS = 0x002f;
const DATE_MODE = 0x0022;
const SHEET = 0x0085;
const SHARED_FORMULA = 0x04bc;
const ARRAY_FORMULA = 0x0221;
const STRING = 0x0207;
const BIFF8 = 0x0600;
const GLOBALS = 0x0005;

const nothing = (kind: OleContent['kind']): OleContent => ({ kind, date1904: false, hidden: new Set() });

/**
 * Looks into an OLE file without following its sector chains. A BIFF8 workbook begins with the record BOF at the start
 * of a sector, and says within its first records, which lie in order in files as Excel writes them, what the reader of
 * .xls does not pass on: a password, the date system, hidden sheets. [MS-XLS] 2.1.4, 2.4.28, 2.4.77, 2.4.117.
 */
export function inspectOle(bytes: Uint8Array): OleContent {
	if (hasName(bytes, 'EncryptedPackage')) return nothing('encrypted');
	if (!hasName(bytes, 'Workbook') && !hasName(bytes, 'Book')) return nothing('foreign');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = SECTOR; at + 8 <= bytes.length; at += SECTOR) {
		if (view.getUint16(at, true) !== BOF || view.getUint16(at + 6, true) !== GLOBALS) continue;
		if (view.getUint16(at + 4, true) !== BIFF8 || losesText(view)) return nothing('unsafe');
		return globals(view, at);
	}
	return nothing('unsafe');
}

function globals(view: DataView, start: number): OleContent {
	const hidden = new Set<number>();
	let date1904 = false;
	let sheets = 0;
	for (let at = start; at + 10 <= view.byteLength;) {
		const id = view.getUint16(at, true);
		const size = view.getUint16(at + 2, true);
		if (id === FILEPASS) return nothing('encrypted');
		if (id === DATE_MODE) date1904 = view.getUint16(at + 4, true) === 1;
		if (id === SHEET) {
			if ((view.getUint8(at + 8) & 3) !== 0) hidden.add(sheets);
			sheets += 1;
		}
		// 8,224 bytes are the most a record may have: past that, these are no records any more.
		if (id === EOF || size > 8224) break;
		at += 4 + size;
	}
	return { kind: 'workbook', date1904, hidden };
}

/**
 * The text a formula gave stands in a record after it, or after the record of a shared or array formula between them;
 * the reader would miss it there, and a cell lost in silence is worse than a refusal.
 */
function losesText(view: DataView): boolean {
	for (let at = SECTOR; at + 8 <= view.byteLength; at += 1) {
		const id = view.getUint16(at, true);
		if (id !== SHARED_FORMULA && id !== ARRAY_FORMULA) continue;
		const next = at + 4 + view.getUint16(at + 2, true);
		if (next < at + 2048 && next + 2 <= view.byteLength && view.getUint16(next, true) === STRING) return true;
	}
	return false;
}

/** Whether a directory entry has the name (UTF-16, at a multiple of 128 bytes, ended by a zero). */
function hasName(bytes: Uint8Array, name: string): boolean {
	const wanted = new Uint8Array(name.length * 2 + 2);
	for (let i = 0; i < name.length; i += 1) wanted[i * 2] = name.charCodeAt(i);
	for (let at = SECTOR; at + 128 <= bytes.length; at += 128) {
		if (bytes[at] === wanted[0] && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
	}
	return false;
}
