import { AppError } from '#lib/core/errors.ts';
import { unzip, type ZipEntry } from './zip.ts';

/** Sheets larger than this, in bytes, are not searched for strings that are missing. */
const SEARCHED = 64 * 1024 * 1024;

/**
 * Refuses a workbook whose parts are cut off or point to strings it does not have: the reader would leave out cells
 * without a word. Every part is unpacked and held against its checksum on the way.
 */
export async function checkParts(
	bytes: Uint8Array,
	entries: Map<string, ZipEntry>,
	file: string
): Promise<void> {
	const corrupt = (): AppError => new AppError('xlsx_corrupt', { file });
	const sst = [...entries.values()].find(({ name }) => /(^|\/)sharedStrings\.xml$/i.test(name));
	let strings = 0;
	if (sst) {
		const part = await unzip(bytes, sst, file);
		if (!endsWith(part, 'sst')) throw corrupt();
		strings = count(part, '<si>') + count(part, '<si ') + count(part, '<si/>');
	}
	for (const entry of entries.values()) {
		if (!/(^|\/)worksheets\/[^/]+\.xml$/i.test(entry.name)) continue;
		const part = await unzip(bytes, entry, file);
		if (!endsWith(part, 'worksheet')) throw corrupt();
		if (part.length <= SEARCHED && lastString(part) >= strings) throw corrupt();
	}
}

/** Whether the last element closed is this one, under whatever prefix. */
function endsWith(part: Uint8Array, name: string): boolean {
	const tail = new TextDecoder().decode(part.subarray(Math.max(0, part.length - 512)));
	// An element without content closes itself.
	return new RegExp(`(</(?:\\w+:)?${name}\\s*>|/>)\\s*(<!--.*?-->\\s*)*$`).test(tail);
}

function count(part: Uint8Array, text: string): number {
	const wanted = new TextEncoder().encode(text);
	const [first = 0] = wanted;
	let found = 0;
	for (let at = part.indexOf(first); at !== -1; at = part.indexOf(first, at + 1)) {
		if (wanted.every((byte, i) => part[at + i] === byte)) found += 1;
	}
	return found;
}

/** The highest number of a shared string that a cell of the sheet names, or -1. */
function lastString(part: Uint8Array): number {
	let last = -1;
	const cells =
		/<(?:\w+:)?c\s[^>]*?\bt=["']s["'][^>]*>\s*(?:<(?:\w+:)?f\b[^<]*(?:\/>|<\/(?:\w+:)?f>))?\s*<(?:\w+:)?v>\s*(\d+)/g;
	for (const [, index] of new TextDecoder().decode(part).matchAll(cells))
		last = Math.max(last, Number(index));
	return last;
}
