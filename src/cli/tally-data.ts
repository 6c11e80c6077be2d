import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '#lib/core/errors.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import type { FreezeInput } from '#lib/rewards/freeze/freeze.ts';
import { readSnapshotRows } from '#lib/rewards/read/snapshot-rows.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import type { OpenSnapshot } from '#lib/snapshot/open.ts';
import { ingest } from './ingest.ts';
import { openSnapshotFolder } from './snapshot-folder.ts';

/**
 * What a tally is frozen from: a folder that `ingest` wrote, or a folder of exports, which is then ingested into a
 * temporary one first. Throws UsageError `file_missing` and what ingesting and opening throw.
 */
export async function tallyInput(
	dir: string,
	{ rules, decisions, date }: { rules: Rules; decisions: readonly Decision[]; date: IsoDate }
): Promise<FreezeInput> {
	return withSnapshot(dir, async ({ engine, manifest }) => {
		const rows = await readSnapshotRows(engine, decisions);
		return {
			...rows,
			rules,
			decisions,
			date,
			pseudonymKey: manifest.pseudonymKeyId,
			sources: {
				dataset: manifest.id,
				asOf: manifest.asOf,
				snapshotHash: manifest.snapshotHash,
				dossiers: rows.dossierCount,
				claimsLeftOut: rows.claimsLeftOut,
				files: manifest.inputs
					.map(({ file, sha256, bytes }) => ({ file, sha256, bytes }))
					.sort((a, b) => (a.file < b.file ? -1 : 1))
			}
		};
	});
}

async function withSnapshot<Result>(
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
	const scratch = written ? null : await mkdtemp(join(tmpdir(), 'nhipso-tally-'));
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
