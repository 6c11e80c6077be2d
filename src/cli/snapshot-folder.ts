import { createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { ledgerCsv } from '#lib/ingest/load/ledger.ts';
import type { BuiltSnapshot } from '#lib/snapshot/build.ts';
import { openSnapshot, type OpenSnapshot } from '#lib/snapshot/open.ts';
import { literal } from '#lib/sql/sql.ts';
import { makeFolder } from './output.ts';

/** The oldest storage format of DuckDB 1.x: what the browser's version of the engine can attach. */
const STORAGE = 'v1.0.0';

/**
 * Builds a snapshot into a folder: first beside it, then in its place in one step, so that a reader never sees half of
 * one and a failure leaves the old one as it was. `build` runs with the snapshot's own database as the current one, so
 * that tables are written once; working tables are of the connection (TEMP) and never reach the folder.
 */
export async function writeSnapshotFolder(
	engine: Engine,
	dir: string,
	build: () => Promise<BuiltSnapshot>
): Promise<BuiltSnapshot> {
	await makeFolder(dirname(dir));
	const scratch = await mkdtemp(join(dirname(dir), `${basename(dir)}.tmp-`));
	try {
		await engine.exec(
			`ATTACH ${literal(join(scratch, 'data.duckdb')).text} AS snapshot (STORAGE_VERSION '${STORAGE}'); USE snapshot`
		);
		const built = await build();
		await writeFile(join(scratch, 'cube.arrow'), built.cube);
		await writeFile(join(scratch, 'ledger.json'), json(built.ledger));
		await writeFile(join(scratch, 'reconcile.json'), json(built.reconciliation));
		if (built.mapping) await writeFile(join(scratch, 'mapping.json'), json(built.mapping));
		await pipeline(ledgerCsv(engine), createWriteStream(join(scratch, 'ledger.csv')));
		await engine.exec('USE memory; DETACH snapshot');
		await writeFile(join(scratch, 'manifest.json'), json(built.manifest));
		// mkdtemp makes a folder for its owner alone; a snapshot is served to others.
		await chmod(scratch, 0o755);
		await replaceFolder(scratch, dir);
		return built;
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

async function replaceFolder(fresh: string, dir: string): Promise<void> {
	const old = `${fresh}-old`;
	const hadOld = await rename(dir, old).then(
		() => true,
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return false;
			throw error;
		}
	);
	try {
		await rename(fresh, dir);
	} catch (error) {
		if (hadOld) await rename(old, dir);
		throw error;
	}
	await rm(old, { recursive: true, force: true });
}

/** Opens a snapshot's folder with the native engine, for reading only. */
export function openSnapshotFolder(dir: string): Promise<OpenSnapshot> {
	return openSnapshot(dir, (path) => openNodeEngine({ path, readOnly: true }));
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
