import { basename } from 'node:path';
import { AppError } from '#lib/core/errors.ts';
import { archiveFiles, isArchive, readRaw } from '#lib/ingest/formats/index.ts';
import { rulesFor, type Mapping } from '#lib/ingest/load/mapping/mapping.ts';
import type { RawFile } from '#lib/ingest/raw.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import type { UnderstoodFile } from '#lib/ingest/understood.ts';
import { readBytes } from './read-file.ts';

/** A file read and understood, or why it could not be. */
export interface ReadFile {
	/** Its name; of a file in an archive the archive's name, then its path inside. */
	file: string;
	/** Its path inside the archive, '' when it stands by itself. */
	inner: string;
	content: { raw: RawFile; understood: UnderstoodFile } | AppError;
}

/**
 * Reads a file from disk and understands it, as the mapping's rules say; an archive's files one after another, so that
 * one at a time is in memory. A file by itself that cannot be read rejects with an AppError; one inside an archive is given
 * with it.
 */
export async function* understandFiles(path: string, mapping?: Mapping): AsyncGenerator<ReadFile> {
	const name = basename(path);
	const bytes = await readBytes(path);
	if (bytes.length === 0 || !isArchive(bytes, name)) {
		yield { file: name, inner: '', content: await understood(bytes, name, mapping) };
		return;
	}
	for (const { file, bytes: unpack } of await archiveFiles(bytes, name)) {
		const inner = file.slice(name.length + 1);
		try {
			yield { file, inner, content: await understood(await unpack(), file, mapping) };
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			yield { file, inner, content: error };
		}
	}
}

async function understood(bytes: Uint8Array, name: string, mapping: Mapping | undefined) {
	const rules = rulesFor(mapping, name);
	const raw = await readRaw(bytes, name, rules);
	return { raw, understood: understand(raw, name, rules) };
}
