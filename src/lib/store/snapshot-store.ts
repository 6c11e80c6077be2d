import { AppError } from '#lib/core/errors.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { parseManifest } from '#lib/snapshot/manifest.ts';
import { deleted, purged, renamed, undeleted, withSnapshot } from './changes.ts';
import type { Locks, StoreFiles } from './files.ts';
import { formatIndex, indexSlots, newest, parseIndex, slotOf, type StoreIndex } from './index-slots.ts';
import {
	allFiles,
	neededFiles,
	snapshotFiles,
	type SnapshotFile,
	type StoredSnapshot
} from './stored-snapshot.ts';

const FOLDERS = 'snapshots';
const INDEX_LOCK = 'nhipso:index';
/** Held by whoever makes a snapshot: one at a time over all tabs. */
export const IMPORT_LOCK = 'nhipso:import';
const folderLock = (folder: string) => `nhipso:folder:${folder}`;

/** A snapshot on its way into the store; nobody sees it before it is kept. */
export interface Draft {
	readonly folder: string;
	/** Path of one of its files within the store. */
	path(file: SnapshotFile): string;
	write(file: SnapshotFile, content: Blob | AsyncIterable<Uint8Array>): Promise<void>;
}

/**
 * Snapshots kept in the browser. The files of a snapshot are written into a folder of their own; then the index that names
 * it is written, which is the one step that makes it visible. So whenever a tab is closed, a worker killed or a disk
 * full, the index names whole snapshots: the old or the new. What no index names is swept by the next start.
 */
export class SnapshotStore {
	readonly #files: StoreFiles;
	readonly #locks: Locks;

	constructor(files: StoreFiles, locks: Locks) {
		this.#files = files;
		this.#locks = locks;
	}

	/** Snapshots in the order they were stored; those deleted are not among them. */
	async list(): Promise<StoredSnapshot[]> {
		return (await this.#index()).snapshots.filter((snapshot) => !snapshot.deleted);
	}

	/** Rejects with AppError `snapshot_not_stored`. */
	async find(id: string): Promise<StoredSnapshot> {
		const found = (await this.list()).find((snapshot) => snapshot.id === id);
		if (!found) throw new AppError('snapshot_not_stored', { dataset: id });
		return found;
	}

	/**
	 * A file of a snapshot, read when it is asked for. Rejects with AppError `snapshot_damaged` when it is not there or
	 * not as long as it was.
	 */
	async file(snapshot: StoredSnapshot, name: SnapshotFile): Promise<Blob> {
		const blob = await this.#files.read(`${FOLDERS}/${snapshot.folder}/${name}`);
		if (blob === null || blob.size !== snapshot.files[name])
			throw new AppError('snapshot_damaged', { dataset: snapshot.id, file: name });
		return blob;
	}

	/**
	 * A snapshot whose files stay while they are in use, until `letGo` is called or the tab is closed, even when it is
	 * replaced or deleted meanwhile. Rejects with AppError `snapshot_not_stored`.
	 */
	async open(id: string): Promise<{ snapshot: StoredSnapshot; letGo: () => void }> {
		for (;;) {
			const snapshot = await this.find(id);
			const letGo = await this.#locks.share(folderLock(snapshot.folder));
			// Replaced before it was held: its files may be gone.
			if ((await this.find(id)).folder === snapshot.folder) return { snapshot, letGo };
			letGo();
		}
	}

	/**
	 * Makes a snapshot: `work` writes its files into a draft and says what it is; when it is done the snapshot is kept in
	 * one step, in the place of the one with the same id. Whatever goes wrong before leaves the store as it was. Rejects
	 * with AppError `import_elsewhere` while another tab makes one, and with what `work` rejects with.
	 */
	async make(
		folder: string,
		work: (draft: Draft) => Promise<Pick<StoredSnapshot, 'id' | 'title'>>,
		now: () => Date
	): Promise<StoredSnapshot> {
		const made = await this.#locks.aloneIfFree(IMPORT_LOCK, async () => {
			const path = (file: SnapshotFile) => `${FOLDERS}/${folder}/${file}`;
			const draft: Draft = {
				folder,
				path,
				write: (file, content) => this.#files.write(path(file), content)
			};
			const letGo = await this.#locks.share(folderLock(folder));
			try {
				const { id, title } = await work(draft);
				const files = await this.#sizes(folder);
				const manifest = await this.#manifest(path(snapshotFiles.manifest));
				const snapshot = { id, folder, title, storedAt: now().toISOString(), files, manifest };
				await this.#change((index) => withSnapshot(index, snapshot));
				// Kept already: what an engine left beside it goes with the next sweep where it is still held.
				await this.#removeStrays(snapshot).catch(() => undefined);
				return snapshot;
			} catch (error) {
				// Best effort: what is left over is swept by the next start, and the reason must not be lost.
				await this.#files.remove(`${FOLDERS}/${folder}`).catch(() => undefined);
				throw error;
			} finally {
				letGo();
			}
		});
		if (made === undefined) throw new AppError('import_elsewhere');
		return made;
	}

	async rename(id: string, title: StoredSnapshot['title']): Promise<void> {
		await this.#change((index) => renamed(index, id, title));
	}

	/**
	 * Takes a snapshot out of sight. Until what it gives is called, or the tab is closed, `restore` brings it back; after
	 * that the next sweep removes its files.
	 */
	async remove(id: string): Promise<() => void> {
		const { letGo } = await this.open(id);
		await this.#change((index) => deleted(index, id));
		return letGo;
	}

	async restore(id: string): Promise<void> {
		await this.#change((index) => undeleted(index, id));
	}

	/** Removes what no snapshot needs any more: broken-off imports, replaced and deleted snapshots nobody has open. */
	async sweep(): Promise<void> {
		for (const folder of await this.#files.list(FOLDERS)) {
			const kept = await this.#keptIn(folder);
			if (kept) {
				await this.#removeStrays(kept);
				continue;
			}
			await this.#locks.aloneIfFree(folderLock(folder), async () => {
				// Whoever held it may just have kept it, or brought it back.
				if (await this.#keptIn(folder)) return;
				// Said first, then done: an entry without files would be a damaged snapshot.
				await this.#change((index) => purged(index, [folder]));
				await this.#files.remove(`${FOLDERS}/${folder}`).catch(unlessHeld);
			});
		}
	}

	/** Sweeps once no import is under way: of one that was ended its worker goes first, and lets go of what it held. */
	async sweepAfterImport(): Promise<void> {
		await this.#locks.alone(IMPORT_LOCK, async () => undefined);
		await this.sweep();
	}

	/** Removes what is not the snapshot's: the engine's log (`.wal`), whose content is in the database. */
	async #removeStrays({ folder, files }: StoredSnapshot): Promise<void> {
		for (const name of await this.#files.list(`${FOLDERS}/${folder}`)) {
			if (!(name in files)) await this.#files.remove(`${FOLDERS}/${folder}/${name}`);
		}
	}

	async #keptIn(folder: string): Promise<StoredSnapshot | undefined> {
		return (await this.list()).find((snapshot) => snapshot.folder === folder);
	}

	/** Rejects with AppError `store_index_damaged` rather than take a store whose index cannot be read for an empty one. */
	async #index(): Promise<StoreIndex> {
		const found: (StoreIndex | null)[] = [];
		for (const slot of indexSlots) {
			const blob = await this.#files.read(slot);
			if (blob !== null) found.push(await parseIndex(await blob.text()));
		}
		// A single one that is not whole is the first ever, broken off: nothing was kept yet.
		if (found.length === indexSlots.length && found.every((index) => index === null))
			throw new AppError('store_index_damaged');
		return newest(found);
	}

	#change(change: (index: StoreIndex) => StoreIndex): Promise<void> {
		return this.#locks.alone(INDEX_LOCK, async () => {
			const before = await this.#index();
			const index = change(before);
			if (index === before) return;
			await this.#files.write(slotOf(index), new Blob([await formatIndex(index)]));
		});
	}

	async #sizes(folder: string): Promise<Record<string, number>> {
		const sizes: Record<string, number> = {};
		for (const name of allFiles) {
			const blob = await this.#files.read(`${FOLDERS}/${folder}/${name}`);
			if (blob !== null) sizes[name] = blob.size;
			else if (neededFiles.includes(name)) throw new AppError('snapshot_missing', { path: name });
		}
		return sizes;
	}

	async #manifest(path: string): Promise<Manifest> {
		return parseManifest((await (await this.#files.read(path))?.text()) ?? '', path);
	}
}

/** A file that an engine still holds, whose worker was ended a moment ago, goes with the next sweep. */
function unlessHeld(error: unknown): void {
	if (!(error instanceof AppError) || error.params.reason !== 'NoModificationAllowedError') throw error;
}
