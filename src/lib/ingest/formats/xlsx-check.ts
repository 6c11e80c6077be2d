import { AppError } from '#lib/core/errors.ts';
import type { PartsRead } from './format.ts';
import { lastString, sharedStrings } from './xlsx-strings.ts';
import { unzip, type ZipEntry } from './zip.ts';

/** Sheets larger than this, in bytes, are not searched for strings that are missing. */
const SEARCHED = 64 * 1024 * 1024;

/**
 * Refuses a workbook whose parts are cut off or point to strings it does not have: the reader would leave out cells
 * without a word. Gives the parts that it unpacked and held against their checksums on the way, by name, and tells the share of them that it has done.
 */
export async function checkParts(
	bytes: Uint8Array,
	entries: Map<string, ZipEntry>,
	file: string,
	onPart: PartsRead
): Promise<Map<string, Uint8Array>> {
	const corrupt = (): AppError => new AppError('xlsx_corrupt', { file });
	const sst = [...entries.values()].find(({ name }) => /(^|\/)sharedStrings\.xml$/i.test(name));
	const unpacked = new Map<string, Uint8Array>();
	const sheets = [...entries.values()].filter(({ name }) => /(^|\/)worksheets\/[^/]+\.xml$/i.test(name));
	const total = [sst, ...sheets].reduce((sum, entry) => sum + (entry?.size ?? 0), 0);
	let read = 0;
	let strings = 0;
	if (sst) {
		const part = await unzip(bytes, sst, file);
		unpacked.set(sst.name, part);
		if (!endsWith(part, 'sst')) throw corrupt();
		strings = sharedStrings(part);
		onPart((read += sst.size) / total);
	}
	for (const entry of sheets) {
		const part = await unzip(bytes, entry, file);
		unpacked.set(entry.name, part);
		if (!endsWith(part, 'worksheet')) throw corrupt();
		if (part.length <= SEARCHED && lastString(part) >= strings) throw corrupt();
		onPart((read += entry.size) / total);
	}
	return unpacked;
}

/** Whether the last element closed is this one, under whatever prefix. */
function endsWith(part: Uint8Array, name: string): boolean {
	const tail = new TextDecoder().decode(part.subarray(Math.max(0, part.length - 512)));
	// An element without content closes itself.
	return new RegExp(`(</(?:\\w+:)?${name}\\s*>|/>)\\s*(<!--.*?-->\\s*)*$`).test(tail);
}
