import type { IsoDate } from '#lib/core/dates.ts';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import { tallySources, type FreezeInput } from '#lib/rewards/freeze/freeze.ts';
import { readSnapshotRows } from '#lib/rewards/read/snapshot-rows.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import { withSnapshot } from './data-folder.ts';

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
			sources: tallySources(manifest, rows)
		};
	});
}
