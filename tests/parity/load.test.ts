import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { openWasmEngineNode } from '#lib/engine/wasm/node-host.ts';
import { buildSnapshot, type BuiltSnapshot } from '#lib/snapshot/build.ts';
import { snapshotTables } from '#lib/snapshot/tables.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { readDataset } from '../../src/cli/ingest.ts';
import { inputFiles } from '../../src/cli/input-files.ts';

/** The same files through the load in both engines: the browser's import and the command line make one snapshot. */
const source = fileURLToPath(new URL('../../data/nam-dinh-2020', import.meta.url));
const engines: Engine[] = [];
const built: BuiltSnapshot[] = [];

beforeAll(async () => {
	engines.push(await openNodeEngine(), await openWasmEngineNode());
	const options = {
		dataset: await readDataset([source]),
		units: 'registry' as const,
		key: new TextEncoder().encode('a key for tests, thirty-two bytes')
	};
	for (const engine of engines) built.push(await buildSnapshot(engine, await inputFiles([source]), options));
});

afterAll(async () => {
	for (const engine of engines) await engine.close();
});

it('gives the same manifest, balance and cube', () => {
	const [native, wasm] = built;
	expect(wasm?.manifest).toEqual(native?.manifest);
	expect(wasm?.ledger).toEqual(native?.ledger);
	expect(Buffer.from(wasm?.cube ?? []).equals(Buffer.from(native?.cube ?? []))).toBe(true);
	expect(native?.manifest.rows['dossiers']).toBeGreaterThan(1000);
});

it.each(snapshotTables)('gives the same rows of %s', async (table) => {
	const [native, wasm] = await Promise.all(
		engines.map((engine) => engine.query(raw(`SELECT * FROM ${quoteIdent(table)} ORDER BY ALL`)))
	);
	expect(wasm?.fields).toEqual(native?.fields);
	expect(wasm?.rows()).toEqual(native?.rows());
});
