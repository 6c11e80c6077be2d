import type { Engine } from '#lib/engine/engine.ts';
import { loadInputs } from '#lib/ingest/load/load.ts';
import { inputFiles } from '../../../src/cli/input-files.ts';
import { readDataset } from '../../../src/cli/ingest.ts';
import type { HasherFactory } from '#lib/ingest/load/hasher.ts';
import { csvFile } from './files.ts';

/**
 * Loads the CSV of a folder into the engine's current database: typed tables, validation, resolution, duplicates, balance and hash of
 * the file. `path`: where the engine finds it. Rejects when not so many rows come in by the engine's own reader.
 */
export async function loadCsv(
	engine: Engine,
	{ folder, path, rows, hasher }: { folder: string; path: string; rows: number; hasher?: HasherFactory }
): Promise<void> {
	const file = csvFile(folder);
	const inputs = (await inputFiles([file])).map((input) => ({ ...input, enginePath: path }));
	const loaded = await loadInputs(engine, inputs, {
		units: 'registry',
		dataset: await readDataset([folder]),
		key: new Uint8Array(32),
		...(hasher ? { hasher } : {})
	});
	if (loaded.rows['dossiers'] !== rows || loaded.inputs[0]?.reader !== 'engine')
		throw new Error(`${file} was not loaded as it should: ${JSON.stringify(loaded.ledger)}`);
}
