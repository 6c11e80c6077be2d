import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '#lib/core/errors.ts';
import type { OpenSnapshot } from '#lib/snapshot/open.ts';
import { ingest } from './ingest.ts';
import { openSnapshotFolder } from './snapshot-folder.ts';

/**
 * Opens a folder that `ingest` wrote, or a folder of exports, which is then ingested into a temporary one first, and
 * closes it when `use` is done. Throws UsageError `file_missing` and what ingesting and opening throw.
 */
export async function withSnapshot<Result>(
	dir: string,
	use: (snapshot: OpenSnapshot) => Promise<Result>
): Promise<Result> {
	await stat(dir).catch((cause: unknown) => {
		throw Object.assign(new UsageError('file_missing', { file: dir }), { cause });
	});
	const written = await stat(join(dir, 'manifest.json')).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
		throw error;
	});
	const scratch = written ? null : await mkdtemp(join(tmpdir(), 'nhipso-data-'));
	try {
		const folder = scratch === null ? dir : join(scratch, 'snapshot');
		if (scratch !== null) await ingest([dir], folder, { units: 'registry' });
		const snapshot = await openSnapshotFolder(folder);
		try {
			return await use(snapshot);
		} finally {
			await snapshot.engine.close();
		}
	} finally {
		if (scratch !== null) await rm(scratch, { recursive: true, force: true });
	}
}
