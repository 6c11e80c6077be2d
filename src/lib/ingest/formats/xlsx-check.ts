import { AppError } from '#lib/core/errors.ts';
import { lastString, sharedStrings } from './xlsx-strings.ts';
import { unzip, type ZipEntry } from './zip.ts';

/** Sheets larger than this, in bytes, are not searched for strings that are missing. */
const SEARCHED = 64 * 1024 * 1024;

/**
 * Refuses a workbook whose parts are cut off or point to strings it does not have: the reader would leave out cells
 * without a word. Gives the parts that it unpacked and held against their checksums on the way, by name.
 */
export async function checkParts(
	bytes: Uint8Array,
	entries: Map<string, ZipEntry>,
	file: string
): Promise<Map<string, Uint8Array>> {
	const corrupt = (): AppError => new AppError('xlsx_corrupt', { file });
	const sst = [...entries.values()].find(({ name }) => /(^|\/)sharedStrings\.xml$/i.test(name));
	const unpacked = new Map<string, Uint8Array>();
	let strings = 0;
	if (sst) {
		const part = await unzip(bytes, sst, file);
		unpacked.set(sst.name, part);
		if (!endsWith(part, 'sst')) throw corrupt();
		strings = sharedStrings(part);
	}
	for (const entry of entries.values()) {
		if (!/(^|\/)worksheets\/[^/]+\.xml$/i.test(entry.name)) continue;
		const part = await unzip(bytes, entry, file);
		unpacked.set(entry.name, part);
		if (!endsWith(part, 'worksheet')) throw corrupt();
		if (part.length <= SEARCHED && lastString(part) >= strings) throw corrupt();
	}
	return unpacked;
}

/** Whether the last element closed is this one, under whatever prefix. */
function endsWith(part: Uint8Array, name: string): boolean {
	const tail = new TextDecoder().decode(part.subarray(Math.max(0, part.length - 512)));
	// An element without content closes itself.
	return new RegExp(`(</(?:\\w+:)?${name}\\s*>|/>)\\s*(<!--.*?-->\\s*)*$`).test(tail);
}
