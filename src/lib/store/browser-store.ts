import type { Locks, StoreFiles } from './files.ts';
import { OpfsFiles } from './opfs-files.ts';
import { SnapshotStore } from './snapshot-store.ts';
import { webLocks } from './web-locks.ts';

/** The store of this browser. */
export function browserStore(): SnapshotStore {
	return storeParts().store;
}

/** The store of this browser, and the files and locks it stands on. */
export function storeParts(): { store: SnapshotStore; files: StoreFiles; locks: Locks } {
	const files = new OpfsFiles();
	return { store: new SnapshotStore(files, webLocks), files, locks: webLocks };
}

/** A name for a draft's folder that no other has. */
export function newFolder(): string {
	return crypto.randomUUID();
}
