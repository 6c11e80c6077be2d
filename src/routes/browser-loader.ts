import { asset } from '$app/paths';
import { AppError } from '#lib/core/errors.ts';
import type { DatasetContext, Ledger } from '#lib/state/context.ts';
import type { DatasetLoader } from '#lib/state/dataset.svelte.ts';
import type { CubeSource } from '#lib/state/runner.ts';
import { isStoredId } from '#lib/store/stored-id.ts';
import { cubeSource } from './cube-source.ts';
import { storedContext, storedCube, storedEngine, storedLedger } from './stored-loader.ts';

/** In the browser: files of this site or kept by the browser, and DuckDB-Wasm, which is loaded only when it is started. */
export const browserLoader: DatasetLoader = {
	async cube(id) {
		if (isStoredId(id)) return storedCube(id);
		const parts = expected?.id === id ? expected.parts : cubeParts(id);
		expected = null;
		const [bytes, { openCube }] = await parts;
		return cubeSource(openCube(bytes));
	},
	async engine(id, progress) {
		if (isStoredId(id)) return storedEngine(id, progress);
		const { attachSnapshot, databaseAt, openWasmEngine } = await import('#lib/engine/wasm/index.ts');
		const [engine, source] = await Promise.all([
			openWasmEngine({ onProgress: (loaded, total) => progress(loaded, total || null) }),
			databaseAt(asset(`/snapshots/${id}/data.duckdb`)),
			// Comes along unused, so that a running engine needs no network for its first question.
			import('#lib/indicators/answer.ts')
		]);
		await attachSnapshot(engine, source);
		return engine;
	},
	async answer(engine, { indicator, by, selection }, options) {
		const { answer } = await import('#lib/indicators/answer.ts');
		if (options.signal.aborted) throw new AppError('cancelled');
		return answer(engine, indicator, by, selection, options);
	}
};

/** The cube of a dataset as it is now: a snapshot may have taken the place of one opened before. */
export async function currentCube(id: string): Promise<CubeSource> {
	if (isStoredId(id)) await storedContext(id);
	return browserLoader.cube(id);
}

let expected: { id: string; parts: ReturnType<typeof cubeParts> } | null = null;

/** Fetches the cube and the code that opens it ahead of the first `cube(id)`. */
export function expectCube(id: string): void {
	const parts = cubeParts(id);
	// A failure is told to who asks for the cube.
	parts.catch(() => undefined);
	expected = { id, parts };
}

function cubeParts(id: string) {
	return Promise.all([fetchBytes(id, 'cube.arrow'), import('#lib/cube/open.ts')]);
}

/** Names, targets and sessions of a dataset: a file of the site, or one kept by the browser. */
export async function fetchContext(id: string): Promise<DatasetContext> {
	if (isStoredId(id)) return storedContext(id);
	return (await fetchFile(id, 'context.json')).json() as Promise<DatasetContext>;
}

async function fetchBytes(id: string, file: string): Promise<Uint8Array> {
	return new Uint8Array(await (await fetchFile(id, file)).arrayBuffer());
}

async function fetchFile(id: string, file: string): Promise<Response> {
	const response = await fetch(asset(`/snapshots/${id}/${file}`));
	if (!response.ok) throw new AppError('fetch_failed', { file: `${id}/${file}`, status: response.status });
	return response;
}

/** The ledger of a dataset. */
export async function fetchLedger(id: string): Promise<Ledger> {
	if (isStoredId(id)) return storedLedger(id);
	return (await fetchFile(id, 'ledger.json')).json() as Promise<Ledger>;
}
