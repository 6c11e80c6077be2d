import { readFile } from 'node:fs/promises';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { openWasmEngineNode } from '#lib/engine/wasm/node-host.ts';
import { literal } from '#lib/sql/sql.ts';
import { nodeHasher } from '../../../src/cli/path-input.ts';
import { csvFile } from './files.ts';
import { loadCsv } from './load-csv.ts';
import { middle, timed, type Spent } from './timed.ts';

export interface CsvTask {
	engine: 'native' | 'wasm';
	folder: string;
	rows: number;
	runs: number;
}

export interface CsvSpent {
	ours: Spent;
	bare: Spent;
}

/**
 * The bare reading of a CSV and its load (typed tables, validation, resolution, duplicates, balance, hash of the file),
 * in turn in one engine that is warm, both into a database in memory; medians. In DuckDB-Wasm both read the file
 * from a buffer registered beforehand, and the hash is the browser's.
 */
export async function csvTask({ engine: which, folder, rows, runs }: CsvTask): Promise<CsvSpent> {
	const engine = which === 'wasm' ? await openWasmEngineNode() : await openNodeEngine();
	try {
		const file = csvFile(folder);
		const path =
			which === 'wasm' ? await engine.putFile('bench.csv', new Uint8Array(await readFile(file))) : file;
		const hashing = which === 'native' ? { hasher: nodeHasher } : {};
		const spent: Record<'ours' | 'bare', Spent[]> = { ours: [], bare: [] };
		// The first of each warms the engine and is left out.
		for (let run = 0; run <= runs; run += 1) {
			const bare = await timed(() => inFresh(engine, () => bareRead(engine, path)));
			const ours = await timed(() =>
				inFresh(engine, () => loadCsv(engine, { folder, path, rows, ...hashing }))
			);
			if (run === 0) continue;
			spent.bare.push(bare);
			spent.ours.push(ours);
		}
		return { ours: middle(spent.ours), bare: middle(spent.bare) };
	} finally {
		await engine.close();
	}
}

function bareRead(engine: Engine, path: string): Promise<void> {
	return engine.exec(`CREATE TABLE bare AS SELECT * FROM read_csv(${literal(path).text})`);
}

/** In an empty database in memory, dropped afterwards. */
async function inFresh(engine: Engine, work: () => Promise<void>): Promise<void> {
	await engine.exec(`ATTACH ':memory:' AS fresh; USE fresh`);
	try {
		await work();
	} finally {
		await engine.exec('USE memory; DETACH fresh');
	}
}
