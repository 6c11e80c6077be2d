import type { ZipEntry } from './zip.ts';

/** Unpacked parts larger than this together, in bytes, are left packed: they would stand in memory twice. */
const MAX_STORED = 256 * 1024 * 1024;

/**
 * The archive with parts that have been unpacked and checked stored as they are, their checksum left out (0, "not told"): who reads
 * it next need not unpack and sum them up again, which is a fifth of the time of reading a workbook. Other parts stay packed.
 * The same archive where the parts are too large for that.
 */
export function withStored(
	bytes: Uint8Array,
	entries: ReadonlyMap<string, ZipEntry>,
	unpacked: ReadonlyMap<string, Uint8Array>
): Uint8Array {
	let stored = 0;
	for (const part of unpacked.values()) stored += part.length;
	if (stored > MAX_STORED) return bytes;
	const parts = [...entries.values()].map((entry) => partOf(bytes, entry, unpacked.get(entry.name)));
	const names = parts.reduce((sum, { name }) => sum + name.length, 0);
	const content = parts.reduce((sum, { data }) => sum + data.length, 0);
	const made = new Uint8Array(content + 2 * names + parts.length * (LOCAL + CENTRAL) + END);
	const view = new DataView(made.buffer);
	let at = 0;
	const offsets = parts.map((part) => {
		const offset = at;
		view.setUint32(at, 0x04034b50, true);
		putCommon(view, at + 4, part);
		made.set(part.name, at + LOCAL);
		made.set(part.data, at + LOCAL + part.name.length);
		at += LOCAL + part.name.length + part.data.length;
		return offset;
	});
	const directory = at;
	for (const [index, part] of parts.entries()) {
		view.setUint32(at, 0x02014b50, true);
		view.setUint16(at + 4, VERSION, true);
		putCommon(view, at + 6, part);
		view.setUint32(at + 42, offsets[index] ?? 0, true);
		made.set(part.name, at + CENTRAL);
		at += CENTRAL + part.name.length;
	}
	view.setUint32(at, 0x06054b50, true);
	view.setUint16(at + 8, parts.length, true);
	view.setUint16(at + 10, parts.length, true);
	view.setUint32(at + 12, at - directory, true);
	view.setUint32(at + 16, directory, true);
	return made;
}

interface Part {
	name: Uint8Array;
	data: Uint8Array;
	method: number;
	crc: number;
	size: number;
}

/** Lengths in bytes of what describes a part before it, in the directory, and of the directory's end (APPNOTE 4.3). */
const [LOCAL, CENTRAL, END] = [30, 46, 22];
const VERSION = 20;

function partOf(bytes: Uint8Array, entry: ZipEntry, unpacked: Uint8Array | undefined): Part {
	const name = new TextEncoder().encode(entry.name);
	if (unpacked) return { name, data: unpacked, method: 0, crc: 0, size: unpacked.length };
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const start =
		entry.offset + LOCAL + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
	const { method, crc, size } = entry;
	return { name, data: bytes.subarray(start, start + entry.packed), method, crc, size };
}

/** What both descriptions of a part say: version, flags, method, time, checksum, sizes, length of the name. */
function putCommon(view: DataView, at: number, { name, data, method, crc, size }: Part): void {
	view.setUint16(at, VERSION, true);
	view.setUint16(at + 4, method, true);
	view.setUint32(at + 10, crc, true);
	view.setUint32(at + 14, data.length, true);
	view.setUint32(at + 18, size, true);
	view.setUint16(at + 22, name.length, true);
}
