import { crc32 } from '#lib/core/crc32.ts';
import { AppError } from '#lib/core/errors.ts';

/** Sizes and offsets of a plain zip file are 32 bits. */
const LIMIT = 2 ** 32 - 1;
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** Bit 11: names are UTF-8. */
const UTF8 = 0x0800;
const PIECE = 1 << 22;

/**
 * Files as one zip file (PKWARE APPNOTE 6.3.3, methods "stored"): a Blob that refers to theirs, so that nothing is copied. Throws
 * AppError `snapshot_too_large` past 4 GB.
 */
export async function packFiles(files: Readonly<Record<string, Blob>>): Promise<Blob> {
	const parts: BlobPart[] = [];
	const directory: BlobPart[] = [];
	let [offset, directorySize] = [0, 0];
	for (const [name, content] of Object.entries(files)) {
		const path = new TextEncoder().encode(name);
		const common = [20, UTF8, 0, 0, 0x21] as const;
		const crc = await sumOf(content);
		if (offset + content.size > LIMIT) throw new AppError('snapshot_too_large');
		const local = new DataView(new ArrayBuffer(30));
		local.setUint32(0, LOCAL, true);
		common.forEach((value, index) => local.setUint16(4 + 2 * index, value, true));
		sizes(local, 14, crc, content.size, path.length);
		const central = new DataView(new ArrayBuffer(46));
		central.setUint32(0, CENTRAL, true);
		central.setUint16(4, 20, true);
		common.forEach((value, index) => central.setUint16(6 + 2 * index, value, true));
		sizes(central, 16, crc, content.size, path.length);
		central.setUint32(42, offset, true);
		parts.push(local.buffer as ArrayBuffer, path, content);
		directory.push(central.buffer as ArrayBuffer, path);
		offset += 30 + path.length + content.size;
		directorySize += 46 + path.length;
	}
	const end = new DataView(new ArrayBuffer(22));
	const count = Object.keys(files).length;
	end.setUint32(0, END, true);
	end.setUint16(8, count, true);
	end.setUint16(10, count, true);
	end.setUint32(12, directorySize, true);
	end.setUint32(16, offset, true);
	return new Blob([...parts, ...directory, end.buffer as ArrayBuffer], { type: 'application/zip' });
}

function sizes(view: DataView, at: number, crc: number, size: number, name: number): void {
	view.setUint32(at, crc, true);
	view.setUint32(at + 4, size, true);
	view.setUint32(at + 8, size, true);
	view.setUint16(at + 12, name, true);
}

/**
 * The files of a zip file, by their names without folders (a snapshot's folder may have been zipped whole); only those asked
 * for, unpacked when they are read. Throws AppError `snapshot_file_invalid` for what is no whole zip file.
 */
export async function unpackFiles(zip: Blob, names: readonly string[]): Promise<Record<string, Blob>> {
	const invalid = () => new AppError('snapshot_file_invalid');
	const tail = new Uint8Array(await zip.slice(-66_000).arrayBuffer());
	const tailView = new DataView(tail.buffer);
	let at = tail.length - 22;
	while (at >= 0 && tailView.getUint32(at, true) !== END) at -= 1;
	if (at < 0) throw invalid();
	const start = tailView.getUint32(at + 16, true);
	const size = tailView.getUint32(at + 12, true);
	const bytes = new Uint8Array(await zip.slice(start, start + size).arrayBuffer());
	if (bytes.length !== size) throw invalid();
	const view = new DataView(bytes.buffer);
	const found: Record<string, Blob> = {};
	for (let entry = 0; entry + 46 <= size && view.getUint32(entry, true) === CENTRAL;) {
		const [length, extra, comment] = [28, 30, 32].map((field) => view.getUint16(entry + field, true));
		const path = new TextDecoder().decode(bytes.subarray(entry + 46, entry + 46 + (length ?? 0)));
		const name = path.split('/').pop() ?? '';
		if (names.includes(name)) found[name] = await content(zip, view, entry, name);
		entry += 46 + (length ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return found;
}

async function content(zip: Blob, view: DataView, entry: number, file: string): Promise<Blob> {
	const [method, crc] = [view.getUint16(entry + 10, true), view.getUint32(entry + 16, true)];
	const [packed, size] = [view.getUint32(entry + 20, true), view.getUint32(entry + 24, true)];
	const offset = view.getUint32(entry + 42, true);
	const local = new DataView(await zip.slice(offset, offset + 30).arrayBuffer());
	if (local.byteLength < 30 || local.getUint32(0, true) !== LOCAL)
		throw new AppError('snapshot_file_invalid');
	const start = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
	const stored = zip.slice(start, start + packed);
	const blob = method === 0 ? stored : method === 8 ? await inflate(stored, size) : null;
	if (!blob || blob.size !== size || (await sumOf(blob)) !== crc)
		throw new AppError('snapshot_file_damaged', { file });
	return blob;
}

/** Gives up as soon as there is more than was declared. */
async function inflate(packed: Blob, size: number): Promise<Blob> {
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return new Blob(pieces);
		pieces.push(value as Uint8Array<ArrayBuffer>);
		length += value.length;
		if (length > size) throw new AppError('snapshot_file_invalid');
	}
}

async function sumOf(blob: Blob): Promise<number> {
	let sum = 0;
	for (let from = 0; from < blob.size; from += PIECE)
		sum = crc32(new Uint8Array(await blob.slice(from, from + PIECE).arrayBuffer()), sum);
	return sum;
}
