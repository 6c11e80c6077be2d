import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { shownCampaign, type ShownCampaign } from '#lib/features/rewards/shown.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { classResults } from '#lib/rewards/awards/classes.ts';
import { freeze, tallySources } from '#lib/rewards/freeze/freeze.ts';
import { embeddedRows, embedRows, type EmbeddedRows } from '#lib/rewards/read/embedded-rows.ts';
import { readSnapshotRows } from '#lib/rewards/read/snapshot-rows.ts';
import { parseRules } from '#lib/rewards/rules/parse-rules.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import { contextOf, DEFAULT_DATASET, snapshotPath } from './snapshots.server.ts';

/** Rows of a built-in dataset, read while pages are prerendered. */
export async function rewardRowsOf(id: string): Promise<{ manifest: Manifest; rows: EmbeddedRows }> {
	const { manifest } = await contextOf(id);
	const engine = await openNodeEngine({ path: snapshotPath(id, 'data.duckdb'), readOnly: true });
	try {
		return { manifest, rows: embedRows(await readSnapshotRows(engine, [])) };
	} finally {
		await engine.close();
	}
}

/** The rules that come with the example. */
export async function exampleRules(): Promise<Rules> {
	return parseRules(await readFile(join(process.cwd(), 'data', DEFAULT_DATASET, 'rules.json'), 'utf8'));
}

let painted: Promise<ShownCampaign> | undefined;

/** The example's campaign as anyone may see it, for the first paint. */
export function paintedCampaign(): Promise<ShownCampaign> {
	return (painted ??= paint());
}

async function paint(): Promise<ShownCampaign> {
	const rules = await exampleRules();
	const { manifest, rows: embedded } = await rewardRowsOf(DEFAULT_DATASET);
	const rows = embeddedRows(embedded);
	const { file, tallied } = await freeze({
		...rows,
		rules,
		decisions: [],
		date: rules.programme.cutOff,
		pseudonymKey: manifest.pseudonymKeyId,
		sources: tallySources(manifest, rows)
	});
	return shownCampaign({ file, classes: classResults(tallied, rows.students) }, { masked: true });
}
