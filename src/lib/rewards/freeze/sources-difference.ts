import type { TallySources } from './freeze.ts';

/** Where the rows of a tally came from, as its file says and as data say now. Other files may hold the same rows. */
export interface SourcesDifference {
	/** Files of a name on both sides that hold something else now. */
	changed: string[];
	/** Files, by content, that are not among the data, and that are there beside those named. */
	gone: string[];
	fresh: string[];
	/** Claims and dossiers that stand in another file or row, or nowhere. */
	moved: number;
}

export function sourcesDifference(stated: TallySources, now: TallySources): SourcesDifference {
	const [gone, fresh] = [without(stated.files, now.files), without(now.files, stated.files)];
	return {
		changed: gone.filter((file) => fresh.includes(file)),
		gone: gone.filter((file) => !fresh.includes(file)),
		fresh: fresh.filter((file) => !gone.includes(file)),
		moved: moved(stated.rows.claims, now.rows.claims) + moved(stated.rows.dossiers, now.rows.dossiers)
	};
}

type Files = TallySources['files'];

function without(files: Files, others: Files): string[] {
	const known = new Set(others.map(({ sha256 }) => sha256));
	return files.filter(({ sha256 }) => !known.has(sha256)).map(({ file }) => file);
}

function moved(stated: Record<string, string>, now: Record<string, string>): number {
	return Object.entries(stated).filter(([id, place]) => now[id] !== place).length;
}
