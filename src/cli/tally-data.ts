import type { FreezeInput } from '#lib/rewards/freeze/freeze.ts';
import { freezeInput, type TallyAsked } from '#lib/rewards/read/freeze-input.ts';
import { readSnapshotRows } from '#lib/rewards/read/snapshot-rows.ts';
import { withSnapshot } from './data-folder.ts';

/**
 * What a tally is frozen from: a folder that `ingest` wrote, or a folder of exports, which is then ingested into a
 * temporary one first. Throws UsageError `file_missing` and what ingesting and opening throw.
 */
export async function tallyInput(dir: string, asked: TallyAsked): Promise<FreezeInput> {
	return withSnapshot(dir, async ({ engine, manifest }) =>
		freezeInput(manifest, await readSnapshotRows(engine, asked.decisions), asked)
	);
}
