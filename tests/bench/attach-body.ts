import { readFile } from 'node:fs/promises';
import { attachSnapshot } from '#lib/engine/wasm/attach.ts';
import type { WasmEngine } from '#lib/engine/wasm/wasm-engine.ts';
import { factsFile } from './paths.ts';
import type { Scale } from './scales.ts';

/** Gives DuckDB-Wasm the facts of a scale the way a page does: the whole file, attached read-only. */
export async function attachBody(engine: WasmEngine, scale: Scale): Promise<void> {
	await attachSnapshot(engine, { bytes: new Uint8Array(await readFile(factsFile(scale))) });
}
