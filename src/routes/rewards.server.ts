import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { shownCampaign, type ShownCampaign } from '#lib/features/rewards/shown.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { classResults } from '#lib/rewards/awards/classes.ts';
import { freeze } from '#lib/rewards/freeze/freeze.ts';
import { embedRows, type EmbeddedRows } from '#lib/rewards/read/embedded-rows.ts';
import { freezeInput } from '#lib/rewards/read/freeze-input.ts';
import { readSnapshotRows, type SnapshotRows } from '#lib/rewards/read/snapshot-rows.ts';
import { parseRules } from '#lib/rewards/rules/parse-rules.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import { contextOf, DEFAULT_DATASET, snapshotPath } from './snapshots.server.ts';

interface RewardRows {
	manifest: Manifest;
	rows: SnapshotRows;
}

const read = new Map<string, Promise<RewardRows>>();

/** Rows of a built-in dataset, read once while pages are prerendered. */
function rowsOf(id: string): Promise<RewardRows> {
	let rows = read.get(id);
	if (!rows) read.set(id, (rows = readRows(id)));
	return rows;
}

async function readRows(id: string): Promise<RewardRows> {
	const { manifest } = await contextOf(id);
	const engine = await openNodeEngine({ path: snapshotPath(id, 'data.duckdb'), readOnly: true });
	try {
		return { manifest, rows: await readSnapshotRows(engine, []) };
	} finally {
		await engine.close();
	}
}

/** The same as a file of the site carries them. */
export async function rewardRowsOf(id: string): Promise<{ manifest: Manifest; rows: EmbeddedRows }> {
	const { manifest, rows } = await rowsOf(id);
	return { manifest, rows: embedRows(rows) };
}

/** The rules that come with the example. */
export async function exampleRules(): Promise<Rules> {
	return parseRules(await readFile(join(process.cwd(), 'data', DEFAULT_DATASET, 'rules.json'), 'utf8'));
}

let painted: Promise<ShownCampaign & { sha256: string }> | undefined;

/** The example's campaign as anyone may see it, for the first paint. */
export function paintedCampaign(): Promise<ShownCampaign & { sha256: string }> {
	return (painted ??= paint());
}

async function paint(): Promise<ShownCampaign & { sha256: string }> {
	const rules = await exampleRules();
	const { manifest, rows } = await rowsOf(DEFAULT_DATASET);
	const asked = { rules, decisions: [], date: rules.programme.cutOff };
	const { file, tallied } = await freeze(freezeInput(manifest, rows, asked));
	const shown = shownCampaign(
		{ content: file.content, classes: classResults(tallied, rows.students) },
		{ masked: true }
	);
	return { ...shown, sha256: file.sha256 };
}
