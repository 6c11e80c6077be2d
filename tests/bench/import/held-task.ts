import { openNodeEngine } from '#lib/engine/node/index.ts';
import { nodeHasher } from '../../../src/cli/path-input.ts';
import { csvFile } from './files.ts';
import { mostHeld } from './held.ts';
import { loadCsv } from './load-csv.ts';

/** What JavaScript holds while a CSV is loaded: the tables are the engine's, and the cube is made afterwards. */
export async function heldTask({
	folder,
	rows
}: {
	folder: string;
	rows: number;
}): Promise<{ scriptMb: number }> {
	const engine = await openNodeEngine();
	try {
		const path = csvFile(folder);
		return { scriptMb: await mostHeld(() => loadCsv(engine, { folder, path, rows, hasher: nodeHasher })) };
	} finally {
		await engine.close();
	}
}
