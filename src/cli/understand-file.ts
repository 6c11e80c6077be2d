import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#lib/core/errors.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import type { RawFile } from '#lib/ingest/raw.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import type { UnderstoodFile } from '#lib/ingest/understood.ts';

/** Reads a file from disk and understands it. Throws an AppError when it is missing or cannot be read. */
export async function understandFile(path: string): Promise<{ raw: RawFile; understood: UnderstoodFile }> {
	const name = basename(path);
	const bytes = await readFile(path).catch((cause: unknown) => {
		throw new AppError('file_missing', { file: name }, { cause });
	});
	const raw = await readRaw(bytes, name);
	return { raw, understood: understand(raw, name) };
}
