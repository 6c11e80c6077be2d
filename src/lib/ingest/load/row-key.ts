/** A row of a sheet of a file, told by the file's bytes: whatever it is called, it is found again. */
export interface RowKey {
	/** The beginning of the file's SHA-256. */
	hash: string;
	sheet: string;
	row: number;
}

const HASH_LENGTH = 12;
const PATTERN = /^nhipso:([0-9a-f]{12}):([1-9]\d{0,8}):(.*)$/su;

/** The key as a text: it goes out with a rejected row, and comes back with it. */
export function writeRowKey(sha256: string, sheet: string, row: number): string {
	return `nhipso:${sha256.slice(0, HASH_LENGTH)}:${row}:${sheet}`;
}

export function readRowKey(text: string): RowKey | null {
	const [, hash, row, sheet] = PATTERN.exec(text.trim()) ?? [];
	return hash === undefined || row === undefined || sheet === undefined
		? null
		: { hash, sheet, row: Number(row) };
}

export function hasHash({ hash }: RowKey, sha256: string): boolean {
	return sha256.startsWith(hash);
}
