import { OpfsFiles } from './opfs-files.ts';
import { SnapshotStore } from './snapshot-store.ts';
import { webLocks } from './web-locks.ts';

/** The store of this browser. */
export function browserStore(): SnapshotStore {
	return new SnapshotStore(new OpfsFiles(), webLocks);
}

/** A name for a draft's folder that no other has. */
export function newFolder(): string {
	return crypto.randomUUID();
}
