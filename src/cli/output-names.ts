import { basename, extname } from 'node:path';

/**
 * Names for the files written: `report.xlsx` → `report`, a name already taken → `report.xlsx`, and numbered from
 * there. Upper and lower case are one name, since some disks hold them so.
 */
export function outputStems(files: readonly string[]): Map<string, string> {
	const taken = new Set<string>();
	const stems = new Map<string, string>();
	// Files that are CSV already keep their names; the others give way.
	const ordered = [...files].sort((a, b) => Number(isCsv(b)) - Number(isCsv(a)));
	for (const file of ordered) {
		const stem = candidates(file).find((candidate) => !taken.has(candidate.toLowerCase()));
		if (stem === undefined) throw new RangeError(`no free name for ${basename(file)}`);
		taken.add(stem.toLowerCase());
		stems.set(file, stem);
	}
	return stems;
}

/** A sheet's name as part of a file name. */
export function sheetPart(name: string): string {
	return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_');
}

function isCsv(file: string): boolean {
	return /\.csv$/i.test(file);
}

function candidates(file: string): string[] {
	const name = basename(file);
	const stem = isCsv(file) ? name.slice(0, -4) : basename(name, extname(name));
	return [stem, name, ...Array.from({ length: 10_000 }, (_, i) => `${name}-${i + 2}`)];
}
