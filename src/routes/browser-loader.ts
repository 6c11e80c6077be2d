import { asset } from '$app/paths';
import { AppError } from '#lib/core/errors.ts';
import type { DatasetContext, Ledger } from '#lib/state/context.ts';
import type { DatasetLoader } from '#lib/state/dataset.svelte.ts';
import { cubeSource } from './cube-source.ts';

/** In the browser: files of this site, and DuckDB-Wasm, which is loaded only when it is started. */
export const browserLoader: DatasetLoader = {
	async cube(id) {
		const [bytes, { openCube }] = await Promise.all([
			fetchBytes(id, 'cube.arrow'),
			import('#lib/cube/open.ts')
		]);
		return cubeSource(openCube(bytes));
	},
	async engine(id, progress) {
		const [bytes, { openWasmEngine, attachSnapshot }] = await Promise.all([
			fetchBytes(id, 'data.duckdb'),
			import('#lib/engine/wasm/index.ts'),
			// Comes along unused, so that a running engine needs no network for its first question.
			import('#lib/indicators/answer.ts')
		]);
		const engine = await openWasmEngine({ onProgress: (loaded, total) => progress(loaded, total || null) });
		await attachSnapshot(engine, { bytes });
		return engine;
	},
	async answer(engine, { indicator, by, selection }, options) {
		const { answer } = await import('#lib/indicators/answer.ts');
		if (options.signal.aborted) throw new AppError('cancelled');
		return answer(engine, indicator, by, selection, options);
	}
};

/** Names, targets and sessions of a built-in dataset, as a file of the site. */
export async function fetchContext(id: string): Promise<DatasetContext> {
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

/** The ledger of a built-in dataset. */
export async function fetchLedger(id: string): Promise<Ledger> {
	return (await fetchFile(id, 'ledger.json')).json() as Promise<Ledger>;
}
