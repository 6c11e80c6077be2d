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
	/** How names were recognised, and which are in doubt. */
	names: 'reconcile.json',
	/** What was decided about its files, by which they are read again. */
	mapping: 'mapping.json',
	/** Names, targets and sessions for the pages, so that they need no engine. */
	context: 'context.json'
} as const;

export type SnapshotFile = (typeof snapshotFiles)[keyof typeof snapshotFiles];

/** What a snapshot has, where it was made by a version that wrote it. */
export const allFiles: readonly SnapshotFile[] = Object.values(snapshotFiles);

/** What a snapshot can be without: the list of names came later, and not of every snapshot's files something was decided. */
const optionalFiles: readonly SnapshotFile[] = [snapshotFiles.names, snapshotFiles.mapping];

/** What a snapshot cannot be without. */
export const neededFiles: readonly SnapshotFile[] = allFiles.filter((name) => !optionalFiles.includes(name));
