import { AppError } from '#lib/core/errors.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { parseManifest } from '#lib/snapshot/manifest.ts';
import { packFiles, unpackFiles } from './archive.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { allFiles, neededFiles, snapshotFiles, type SnapshotFile } from './stored-snapshot.ts';

/** The name a person gave the snapshot, where it is not the one it was imported under: `{"vi": …, "en": …}`. */
const TITLE = 'title.json';

/** A snapshot as one file, to keep elsewhere or to take to another machine. */
export async function exportSnapshot(store: SnapshotStore, id: string): Promise<Blob> {
	const { snapshot, letGo } = await store.open(id);
	try {
		const files: Record<string, Blob> = {};
		for (const name of allFiles) {
			if (name in snapshot.files) files[name] = await store.file(snapshot, name);
		}
		const { title, manifest } = snapshot;
		if (title.vi !== manifest.title.vi || title.en !== manifest.title.en)
			files[TITLE] = new Blob([JSON.stringify(title)]);
		return await packFiles(files);
	} finally {
		letGo();
	}
}

export interface ExportedSnapshot {
	manifest: Manifest;
	/** As it was called when it was exported. */
	title: Manifest['title'];
	/** The context is missing where the command line made the snapshot: it can be read from the database. */
	files: Partial<Record<SnapshotFile, Blob>>;
}

/**
 * Reads a file made by `exportSnapshot`, or a zipped folder made by the command line. Throws AppError
 * `snapshot_file_invalid`, `snapshot_file_damaged`, `snapshot_invalid`, `snapshot_format_unknown`.
 */
export async function readExported(zip: Blob, name: string): Promise<ExportedSnapshot> {
	const { [TITLE]: renamed, ...unpacked } = await unpackFiles(zip, [...allFiles, TITLE]);
	const files: Partial<Record<SnapshotFile, Blob>> = unpacked;
	const missing = neededFiles.find((file) => file !== snapshotFiles.context && !files[file]);
	if (missing !== undefined) throw new AppError('snapshot_file_invalid', { file: name });
	const manifest = parseManifest((await files[snapshotFiles.manifest]?.text()) ?? '', name);
	const title = renamed ? parseTitle(await renamed.text(), name) : manifest.title;
	return { manifest, title, files };
}

function parseTitle(text: string, file: string): Manifest['title'] {
	const invalid = (cause?: unknown) => new AppError('snapshot_file_invalid', { file }, { cause });
	let title: unknown;
	try {
		title = JSON.parse(text);
	} catch (error) {
		throw invalid(error);
	}
	if (typeof title !== 'object' || title === null) throw invalid();
	const { vi, en } = title as Partial<Record<'vi' | 'en', unknown>>;
	if (typeof vi !== 'string' || typeof en !== 'string') throw invalid();
	return { vi, en };
}
