import { readFile } from 'node:fs/promises';
import { buildCube } from '#lib/cube/build.ts';
import { openWasmEngineNode } from '#lib/engine/wasm/node-host.ts';
import { attachBody } from './attach-body.ts';
import { cubeFile, type Grain } from './paths.ts';
import { scaleOf } from './scales.ts';

/** Builds the production cube with DuckDB-Wasm, and says whether its bytes are those of the native engine. */
export async function buildInWasm({ id }: { id: string }): Promise<{ ms: number; same: boolean }> {
	const scale = scaleOf(id);
	const engine = await openWasmEngineNode();
	try {
		await attachBody(engine, scale);
		const started = performance.now();
		const bytes = await buildCube(engine);
		const ms = performance.now() - started;
		const grain: Grain = 'production';
		return { ms, same: Buffer.compare(bytes, await readFile(cubeFile(scale, grain))) === 0 };
	} finally {
		await engine.close();
	}
}
