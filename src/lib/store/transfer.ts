import { AppError } from '#lib/core/errors.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { parseManifest } from '#lib/snapshot/manifest.ts';
import { packFiles, unpackFiles } from './archive.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { allFiles, neededFiles, snapshotFiles, type SnapshotFile } from './stored-snapshot.ts';

/** A snapshot as one file, to keep elsewhere or to take to another machine. */
export async function exportSnapshot(store: SnapshotStore, id: string): Promise<Blob> {
	const { snapshot, letGo } = await store.open(id);
	try {
		const files: Record<string, Blob> = {};
		for (const name of allFiles) {
			if (name in snapshot.files) files[name] = await store.file(snapshot, name);
		}
		return await packFiles(files);
	} finally {
		letGo();
	}
}

export interface ExportedSnapshot {
	manifest: Manifest;
	/** The context is missing where the command line made the snapshot: it can be read from the database. */
	files: Partial<Record<SnapshotFile, Blob>>;
}

/**
 * Reads a file made by `exportSnapshot`, or a zipped folder made by the command line. Throws AppError
 * `snapshot_file_invalid`, `snapshot_file_damaged`, `snapshot_invalid`, `snapshot_format_unknown`.
 */
export async function readExported(zip: Blob, name: string): Promise<ExportedSnapshot> {
	const files: Partial<Record<SnapshotFile, Blob>> = await unpackFiles(zip, allFiles);
	const missing = neededFiles.find((file) => file !== snapshotFiles.context && !files[file]);
	if (missing !== undefined) throw new AppError('snapshot_file_invalid', { file: name });
	return { manifest: parseManifest((await files[snapshotFiles.manifest]?.text()) ?? '', name), files };
}
