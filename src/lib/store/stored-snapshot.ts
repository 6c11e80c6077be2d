import type { Manifest } from '#lib/model/snapshot.ts';

/** A snapshot kept in the browser, as the index knows it. */
export interface StoredSnapshot {
	/** Name in addresses (`?dataset=nap-…`); never that of a built-in dataset. */
	readonly id: string;
	/** Folder of its files in the store; another for every import, so that an old one stays whole until it is let go. */
	readonly folder: string;
	readonly title: { readonly vi: string; readonly en: string };
	/** When it was stored, ISO 8601 in UTC. */
	readonly storedAt: string;
	/** Size of each of its files in bytes; a file of another size is not the one that was stored. */
	readonly files: Readonly<Record<string, number>>;
	readonly manifest: Manifest;
	/** Deleted by a person: out of sight, and removed once nobody can take it back. */
	readonly deleted?: true;
}

/** Files of a snapshot in the store; all but the context are those the command line writes. */
export const snapshotFiles = {
	manifest: 'manifest.json',
	database: 'data.duckdb',
	cube: 'cube.arrow',
	ledger: 'ledger.json',
	ledgerLines: 'ledger.csv',
	/** Names, targets and sessions for the pages, so that they need no engine. */
	context: 'context.json'
} as const;

export type SnapshotFile = (typeof snapshotFiles)[keyof typeof snapshotFiles];

/** What a snapshot cannot be without. */
export const neededFiles: readonly SnapshotFile[] = Object.values(snapshotFiles);

const PREFIX = 'nap-';

/** Whether a dataset of this name is one kept in the browser (against one of the site). */
export function isStoredId(id: string): boolean {
	return id.startsWith(PREFIX);
}

/** The id for a snapshot of this dataset name: short, fit for an address, the same for the same name. */
export function storedId(name: string): string {
	const slug = name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	return `${PREFIX}${slug === '' ? '1' : slug}`;
}

/** The same id, or the first free one after it (`nap-ho-so-2`). */
export function freeId(id: string, taken: readonly string[]): string {
	if (!taken.includes(id)) return id;
	for (let number = 2; ; number += 1) {
		const next = `${id}-${number}`;
		if (!taken.includes(next)) return next;
	}
}
