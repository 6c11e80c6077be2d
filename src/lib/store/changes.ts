import { AppError } from '#lib/core/errors.ts';
import type { StoreIndex } from './index-slots.ts';
import type { StoredSnapshot } from './stored-snapshot.ts';

/** Changes of the index as plain functions. What is not found is AppError `snapshot_not_stored`. */

/** With a snapshot in the place of the one with the same id, if there is one. */
export function withSnapshot(index: StoreIndex, snapshot: StoredSnapshot): StoreIndex {
	const others = index.snapshots.filter(({ id }) => id !== snapshot.id);
	return next(index, [...others, snapshot]);
}

export function renamed(index: StoreIndex, id: string, title: StoredSnapshot['title']): StoreIndex {
	return changed(index, id, (snapshot) => ({ ...snapshot, title }));
}

export function deleted(index: StoreIndex, id: string): StoreIndex {
	return changed(index, id, (snapshot) => ({ ...snapshot, deleted: true }));
}

export function undeleted(index: StoreIndex, id: string): StoreIndex {
	return changed(index, id, ({ deleted: _, ...snapshot }) => snapshot);
}

/** Without those deleted whose folders are no longer in use; the same index when there are none. */
export function purged(index: StoreIndex, folders: readonly string[]): StoreIndex {
	const left = index.snapshots.filter((snapshot) => !(snapshot.deleted && folders.includes(snapshot.folder)));
	return left.length === index.snapshots.length ? index : next(index, left);
}

function changed(
	index: StoreIndex,
	id: string,
	change: (snapshot: StoredSnapshot) => StoredSnapshot
): StoreIndex {
	if (!index.snapshots.some((snapshot) => snapshot.id === id))
		throw new AppError('snapshot_not_stored', { dataset: id });
	return next(
		index,
		index.snapshots.map((snapshot) => (snapshot.id === id ? change(snapshot) : snapshot))
	);
}

function next(index: StoreIndex, snapshots: readonly StoredSnapshot[]): StoreIndex {
	return { generation: index.generation + 1, snapshots };
}
