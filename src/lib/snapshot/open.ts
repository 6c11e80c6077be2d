import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { parseManifest } from './manifest.ts';

/** Opens the database file of a snapshot for reading; given by whoever chooses the engine. */
export type OpenDatabase = (path: string) => Promise<Engine>;

export interface OpenSnapshot {
	manifest: Manifest;
	/** An engine whose current database holds the snapshot's tables. Closing it closes the snapshot. */
	engine: Engine;
	/** Bytes of `cube.arrow`. */
	cube(): Promise<Uint8Array>;
}

/**
 * Opens a snapshot's folder in Node. Throws AppError `snapshot_missing` when the folder holds no snapshot, and what
 * `parseManifest` and the engine throw.
 */
export async function openSnapshot(dir: string, openDatabase: OpenDatabase): Promise<OpenSnapshot> {
	const text = await readFile(join(dir, 'manifest.json'), 'utf8').catch((error: unknown) => {
		throw new AppError('snapshot_missing', { path: dir }, { cause: error });
	});
	const manifest = parseManifest(text, dir);
	return {
		manifest,
		engine: await openDatabase(join(dir, 'data.duckdb')),
		cube: async () => new Uint8Array(await readFile(join(dir, 'cube.arrow')))
	};
}
