import { crc32 } from '#lib/core/crc32.ts';
import { AppError } from '#lib/core/errors.ts';
import { BOMB_PART_BYTES, BOMB_RATIO, MAX_PART_BYTES, MAX_UNPACKED_BYTES } from './limits.ts';

/** A part of a zip archive, as the archive's directory describes it. */
export interface ZipEntry {
	name: string;
	method: number;
	packed: number;
	size: number;
	offset: number;
	/** Checksum of the part unpacked. */
	crc: number;
	/** Locked by a password. */
	encrypted: boolean;
}

const MB = 1024 * 1024;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const SENTINEL = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The directory of a zip archive by part name, without unpacking anything. Throws `zip_truncated` when the directory,
 * which stands at the end, is missing or points past the end. Format: PKWARE APPNOTE 6.3, sections 4.3.12 to 4.3.16.
 */
export function zipDirectory(bytes: Uint8Array, file: string): Map<string, ZipEntry> {
	const truncated = (): AppError => new AppError('zip_truncated', { file });
	const view = viewOf(bytes);
	let end = bytes.length - 22;
	const lowest = Math.max(0, end - 0xffff);
	while (end >= lowest && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
	if (end < lowest || end < 0) throw truncated();
	const entries = new Map<string, ZipEntry>();
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw truncated();
		const nameLength = view.getUint16(at + 28, true);
		const extraLength = view.getUint16(at + 30, true);
		const name = nameText(bytes.subarray(at + 46, at + 46 + nameLength));
		const entry: ZipEntry = {
			name,
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true)
		};
		zip64(view, at + 46 + nameLength, extraLength, entry);
		if (entry.offset + 30 > bytes.length) throw truncated();
		entries.set(name, entry);
		at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
	}
	return entries;
}

/** Names are UTF-8 in nearly every archive, whether it says so or not; those of old programs are read as Western. */
function nameText(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** Streaming writers put sizes into a "zip64" field even of small files. */
function zip64(view: DataView, start: number, length: number, entry: ZipEntry): void {
	for (let at = start; at + 4 <= start + length && at + 4 <= view.byteLength;) {
		const size = view.getUint16(at + 2, true);
		if (view.getUint16(at, true) === 1) {
			let field = at + 4;
			for (const key of ['size', 'packed', 'offset'] as const) {
				if (entry[key] !== SENTINEL || field + 8 > view.byteLength) continue;
				entry[key] = Number(view.getBigUint64(field, true));
				field += 8;
			}
		}
		at += 4 + size;
	}
}

/** Refuses an archive that would unpack to more than memory is meant to hold, by what its directory declares. */
export function checkZip(entries: Map<string, ZipEntry>, file: string): void {
	let total = 0;
	for (const entry of entries.values()) {
		total += entry.size;
		checkPart(entry, file);
	}
	if (total > MAX_UNPACKED_BYTES) {
		throw new AppError('zip_bomb', { file, part: '*', size: Math.ceil(total / MB) });
	}
}

/** Refuses a part too large for one string, or one that shrank as no table does. */
export function checkPart({ name, size, packed }: ZipEntry, file: string): void {
	if (size > BOMB_PART_BYTES && size > packed * BOMB_RATIO) {
		throw new AppError('zip_bomb', { file, part: name, size: Math.ceil(size / MB) });
	}
	if (size > MAX_PART_BYTES) {
		throw new AppError('file_too_large', { file, size: Math.ceil(size / MB), limit: MAX_PART_BYTES / MB });
	}
}

/** Unpacks one part. It may not grow beyond the size the directory declares (`zip_bomb`). */
export async function unzip(bytes: Uint8Array, entry: ZipEntry, file: string): Promise<Uint8Array> {
	const view = viewOf(bytes);
	const damaged = (cause?: unknown): AppError =>
		new AppError('zip_damaged', { file, part: entry.name }, { cause });
	if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw damaged();
	const start =
		entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
	if (start + entry.packed > bytes.length) throw new AppError('zip_truncated', { file });
	const packed = bytes.subarray(start, start + entry.packed);
	if (entry.encrypted) throw new AppError('file_encrypted', { file });
	if (entry.method === 0) return checked(packed, crc32(packed));
	if (entry.method !== 8) throw damaged();
	const out = new Uint8Array(entry.size);
	let [length, sum] = [0, 0];
	const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const reader = stream.getReader();
	try {
		for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
			if (length + chunk.value.length > out.length) {
				throw new AppError('zip_bomb', { file, part: entry.name, size: Math.ceil(entry.size / MB) });
			}
			out.set(chunk.value, length);
			length += chunk.value.length;
			// Summed up while the next piece is being unpacked by another thread.
			sum = crc32(chunk.value, sum);
		}
	} catch (error) {
		throw error instanceof AppError ? error : damaged(error);
	}
	return checked(out.subarray(0, length), sum);

	function checked(part: Uint8Array, crc: number): Uint8Array {
		if (part.length !== entry.size || crc !== entry.crc) throw damaged();
		return part;
	}
}

/** A part as text (the parts of spreadsheets are UTF-8), or null when the archive has no such part. */
export async function unzipText(
	bytes: Uint8Array,
	entries: Map<string, ZipEntry>,
	name: string,
	file: string
): Promise<string | null> {
	const entry = entries.get(name);
	return entry === undefined ? null : new TextDecoder().decode(await unzip(bytes, entry, file));
}
