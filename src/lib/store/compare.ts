import type { Manifest } from '#lib/model/snapshot.ts';

export interface TableChange {
	table: string;
	/** Rows; null where the snapshot does not have the table. */
	before: number | null;
	after: number | null;
}

export interface FileChange {
	file: string;
	change: 'added' | 'removed' | 'changed' | 'same';
}

/** What two snapshots hold against one another: rows of each table, and files by their hashes. */
export function compareManifests(
	before: Pick<Manifest, 'rows' | 'inputs'>,
	after: Pick<Manifest, 'rows' | 'inputs'>
): { tables: TableChange[]; files: FileChange[] } {
	const names = [...new Set([...Object.keys(before.rows), ...Object.keys(after.rows)])];
	const tables = names.map((table) => ({
		table,
		before: before.rows[table] ?? null,
		after: after.rows[table] ?? null
	}));
	const old = new Map(before.inputs.map(({ file, sha256 }) => [file, sha256]));
	const fresh = new Map(after.inputs.map(({ file, sha256 }) => [file, sha256]));
	const files = [...new Set([...old.keys(), ...fresh.keys()])].sort().map((file): FileChange => {
		if (!old.has(file)) return { file, change: 'added' };
		if (!fresh.has(file)) return { file, change: 'removed' };
		return { file, change: old.get(file) === fresh.get(file) ? 'same' : 'changed' };
	});
	return { tables, files };
}
