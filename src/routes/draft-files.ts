import type { StartedWasm, WasmEngine } from '#lib/engine/wasm/index.ts';
import { STORE_FOLDER } from '#lib/store/opfs-files.ts';
import type { Draft } from '#lib/store/snapshot-store.ts';
import { snapshotFiles } from '#lib/store/stored-snapshot.ts';

/** An engine whose database is the draft's file from the start. */
export async function newDatabase(draft: Draft, wasm: StartedWasm): Promise<WasmEngine> {
	// The engine makes the file, but not the folder it lies in.
	await draft.write(snapshotFiles.manifest, new Blob([]));
	return wasm.open(`${STORE_FOLDER}/${draft.path(snapshotFiles.database)}`);
}

/** As the command line writes JSON. */
export function json(value: unknown): Blob {
	return new Blob([`${JSON.stringify(value, null, '\t')}\n`]);
}

export async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	for await (const text of texts) yield encoder.encode(text);
}
