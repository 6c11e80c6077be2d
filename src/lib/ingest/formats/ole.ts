/** What an OLE file holds: a workbook that can be read, one that cannot be safely, one with a password, or none. */
export type OleContent = 'workbook' | 'unsafe' | 'encrypted' | 'foreign';

const utf16 = (text: string): Uint8Array => {
	const bytes = new Uint8Array(text.length * 2 + 2);
	for (let i = 0; i < text.length; i += 1) bytes[i * 2] = text.charCodeAt(i);
	return bytes;
};

const SECTOR = 512;
const BOF = 0x0809;
const EOF = 0x000a;
const FILEPASS = 0x002f;
const DATE_1904 = 0x0022;
const BIFF8 = 0x0600;

/**
 * Looks into an OLE file without following its sector chains. A BIFF8 workbook begins with the record BOF at the start
 * of a sector and says within its first records whether it has a password or counts dates from 1904, which the reader
 * of .xls does not pass on; the first sectors of the stream are in order in files as Excel writes them. [MS-XLS] 2.1.4.
 */
export function inspectOle(bytes: Uint8Array): OleContent {
	if (hasName(bytes, 'EncryptedPackage')) return 'encrypted';
	if (!hasName(bytes, 'Workbook') && !hasName(bytes, 'Book')) return 'foreign';
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = SECTOR; at + 8 <= bytes.length; at += SECTOR) {
		if (view.getUint16(at, true) !== BOF || view.getUint16(at + 6, true) !== 0x0005) continue;
		return view.getUint16(at + 4, true) === BIFF8 ? globals(view, at) : 'unsafe';
	}
	return 'unsafe';
}

function globals(view: DataView, start: number): OleContent {
	for (let at = start; at + 4 <= view.byteLength;) {
		const id = view.getUint16(at, true);
		const size = view.getUint16(at + 2, true);
		if (id === FILEPASS) return 'encrypted';
		if (id === DATE_1904)
			return at + 6 <= view.byteLength && view.getUint16(at + 4, true) === 1 ? 'unsafe' : 'workbook';
		if (id === EOF || size > 8224) return 'workbook';
		at += 4 + size;
	}
	return 'unsafe';
}

/** A directory entry: its name in UTF-16, at a multiple of 128 bytes. */
function hasName(bytes: Uint8Array, name: string): boolean {
	const wanted = utf16(name);
	for (let at = SECTOR; at + 128 <= bytes.length; at += 128) {
		if (bytes[at] === wanted[0] && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
	}
	return false;
}
