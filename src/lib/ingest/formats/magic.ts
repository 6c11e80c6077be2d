import { encodingOfBom, utf16WithoutBom } from '../decode/detect.ts';

const signatures: readonly [kind: string, offset: number, bytes: string][] = [
	['PNG', 0, '\x89PNG'],
	['JPEG', 0, '\xff\xd8\xff'],
	['GIF', 0, 'GIF8'],
	['TIFF', 0, 'II*\0'],
	['TIFF', 0, 'MM\0*'],
	['WebP', 8, 'WEBP'],
	['HEIC', 4, 'ftypheic'],
	['MP4', 4, 'ftyp'],
	['PDF', 0, '%PDF'],
	['PostScript', 0, '%!PS'],
	['RTF', 0, '{\\rtf'],
	['GZIP', 0, '\x1f\x8b'],
	['BZIP2', 0, 'BZh9'],
	['XZ', 0, '\xfd7zXZ'],
	['ZSTD', 0, '\x28\xb5\x2f\xfd'],
	['7-Zip', 0, "7z\xbc\xaf'\x1c"],
	['RAR', 0, 'Rar!\x1a'],
	['SQLite', 0, 'SQLite format 3'],
	['DuckDB', 8, 'DUCK'],
	['EXE', 0, 'MZ\x90\0'],
	['ELF', 0, '\x7fELF'],
	['UTF-32', 0, '\xff\xfe\0\0'],
	['UTF-32', 0, '\0\0\xfe\xff']
];

/** 'SVG' or 'XML' for text that is markup from its first character on, else null. Web pages are asked about before. */
export function markupKind(head: string): string | null {
	// Names in angle brackets can be the header of a CSV file; nothing is closed there.
	const closed = /<\/|\/>/.test(head);
	const found = /^[\s\ufeff]*(?:<[?!][^>]*>\s*)*<([a-z_][\w.:-]*)(?:\s[^<>]*)?\/?>/i.exec(head);
	if (closed && found) return /^(?:\w+:)?svg$/i.test(found[1] ?? '') ? 'SVG' : 'XML';
	return /^[\s\ufeff]*<\?xml\b/.test(head) ? 'XML' : null;
}

/** Whether the bytes of a text of single bytes stand at the offset. */
export function startsWith(bytes: Uint8Array, offset: number, signature: string): boolean {
	for (let i = 0; i < signature.length; i += 1) {
		if (bytes[offset + i] !== signature.charCodeAt(i)) return false;
	}
	return true;
}

/** A zip archive: xlsx and ods are ones. */
export function isZip(bytes: Uint8Array): boolean {
	return startsWith(bytes, 0, 'PK\x03\x04') || startsWith(bytes, 0, 'PK\x05\x06');
}

/**
 * A stream of Arrow messages: the marker of one, the length of its head (a multiple of 8 that fits into the file), and
 * the head's root offset, which points into it. Text begins with none of this.
 */
export function isArrowStream(bytes: Uint8Array): boolean {
	if (!startsWith(bytes, 0, '\xff\xff\xff\xff') || bytes.length < 16) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = view.getInt32(4, true);
	const root = view.getUint32(8, true);
	return length > 0 && length % 8 === 0 && length < 1 << 24 && root > 0 && root < length;
}

/** An OLE compound file: binary .xls, and .xlsx with a password. */
export function isOle(bytes: Uint8Array): boolean {
	return startsWith(bytes, 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
}

/** What is no text, and nothing that is known by its first bytes. */
export const UNKNOWN_BINARY = 'binary';

/**
 * What a file that is no table is, by its first bytes ('PNG', 'PDF' …; `UNKNOWN_BINARY` when it is only clear that it is not
 * text), or null when it may be text.
 */
export function notTextKind(bytes: Uint8Array): string | null {
	for (const [kind, offset, signature] of signatures) if (startsWith(bytes, offset, signature)) return kind;
	if (encodingOfBom(bytes) !== null || utf16WithoutBom(bytes) !== null) return null;
	const sample = bytes.subarray(0, 64 * 1024);
	let odd = 0;
	let zero = 0;
	for (const byte of sample) {
		if (byte === 0) zero += 1;
		// Tab, line ends, form feed, Ctrl-Z and escape are met in text files; the other controls are not.
		if (byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1a && byte !== 0x1b) odd += 1;
	}
	return zero > sample.length / 1000 || odd > sample.length / 200 ? UNKNOWN_BINARY : null;
}

/** A format of tables that is no text: workbooks, archives, Parquet, Arrow. */
export function isBinaryTable(bytes: Uint8Array): boolean {
	return (
		isZip(bytes) ||
		isOle(bytes) ||
		isArrowStream(bytes) ||
		['PAR1', 'PARE', 'ARROW1'].some((signature) => startsWith(bytes, 0, signature))
	);
}
