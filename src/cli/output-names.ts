import { basename, extname } from 'node:path';

/**
 * Names for the files written: `report.xlsx` → `report`, a name already taken → `report.xlsx`, and numbered from
 * there. Upper and lower case are one name, since some disks hold them so.
 */
export function outputStems(files: readonly string[]): Map<string, string> {
	const taken = new Set<string>();
	const stems = new Map<string, string>();
	// Files that are CSV already keep their names; the others give way.
	for (const file of [...files].sort((a, b) => Number(isCsv(b)) - Number(isCsv(a)))) {
		const name = basename(file);
		const stem = isCsv(file) ? name.slice(0, -4) : basename(name, extname(name));
		stems.set(file, freeName(taken.has(stem.toLowerCase()) ? name : stem, taken));
	}
	return stems;
}

/** The name, numbered if it is taken; it is taken from then on. `taken` holds names in lower case. */
export function freeName(name: string, taken: Set<string>): string {
	let free = name;
	for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}-${n}`;
	taken.add(free.toLowerCase());
	return free;
}

/** A sheet's name as part of a file name. */
export function sheetPart(name: string): string {
	return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_');
}

function isCsv(file: string): boolean {
	return /\.csv$/i.test(file);
}
