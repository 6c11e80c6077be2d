import { basename } from 'node:path';
import { readRaw } from '#lib/ingest/formats/index.ts';
import type { RawFile } from '#lib/ingest/raw.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import type { UnderstoodFile } from '#lib/ingest/understood.ts';
import { readBytes } from './read-file.ts';

/** Reads a file from disk and understands it. Throws an AppError when it cannot be read. */
export async function understandFile(path: string): Promise<{ raw: RawFile; understood: UnderstoodFile }> {
	const name = basename(path);
	const raw = await readRaw(await readBytes(path), name);
	return { raw, understood: understand(raw, name) };
}
