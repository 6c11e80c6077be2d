import { openNodeEngine } from '#lib/engine/node/index.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { OfDataset } from '#lib/features/outreach/from-engine.svelte.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import { contextOf, DEFAULT_DATASET, snapshotPath } from './snapshots.server.ts';

/** What a page of outreach is painted with, read from the built-in dataset by the code that reads others in the browser. */
export async function readBuiltIn<Value>(
	read: (engine: Engine, asOf: IsoDate) => Promise<Value>
): Promise<OfDataset<Value>> {
	const { manifest } = await contextOf(DEFAULT_DATASET);
	const engine = await openNodeEngine({ path: snapshotPath(DEFAULT_DATASET, 'data.duckdb'), readOnly: true });
	try {
		return { dataset: DEFAULT_DATASET, value: await read(engine, manifest.asOf) };
	} finally {
		await engine.close();
	}
}
