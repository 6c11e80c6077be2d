import { AsyncDuckDB, VoidLogger, type DuckDBConfig } from '@duckdb/duckdb-wasm';
import { AppError } from '#lib/core/errors.ts';
import { bundledAssets, type EngineAssets } from './assets.ts';
import { engineConfig } from './config.ts';
import { WasmEngine } from './wasm-engine.ts';

export { attachSnapshot } from './attach.ts';
export { databaseAt } from './database-source.ts';
export { WasmEngine } from './wasm-engine.ts';

export interface WasmEngineOptions {
	assets?: EngineAssets;
	/** A new database as a file of the origin private file system: its path there, in a folder that exists. Else memory. */
	databaseFile?: string;
	/** Bytes of the engine loaded so far, and in all (0 when the server does not say). */
	onProgress?: (loaded: number, total: number) => void;
	/** Gives up the start: the worker is ended and the promise rejects with `cancelled`. */
	signal?: AbortSignal;
}

/**
 * Starts DuckDB-Wasm in a worker of its own. Rejects with AppError `engine_start_failed` (file not served, no
 * WebAssembly exceptions, out of memory) or `cancelled`.
 */
export async function openWasmEngine({
	assets = bundledAssets,
	databaseFile,
	onProgress,
	signal
}: WasmEngineOptions = {}): Promise<WasmEngine> {
	if (signal?.aborted) throw new AppError('cancelled');
	// Absolute, because a relative URL would be looked up beside the worker and not beside the page.
	const worker = new Worker(new URL(assets.worker, location.href));
	const db = new AsyncDuckDB(new VoidLogger(), worker);
	const stopped = new Promise<never>((_, reject) => {
		signal?.addEventListener('abort', () => reject(new AppError('cancelled')), { once: true });
		worker.addEventListener('error', (event) =>
			reject(new Error(event.message || 'worker could not be loaded'))
		);
	});
	try {
		const module = new URL(assets.module, location.href).href;
		await Promise.race([
			db.instantiate(module, null, (progress) => onProgress?.(progress.bytesLoaded, progress.bytesTotal)),
			stopped
		]);
		await Promise.race([db.open(configFor(databaseFile)), stopped]);
		return await Promise.race([WasmEngine.over(db), stopped]);
	} catch (error) {
		await db.terminate();
		if (error instanceof AppError) throw error;
		const message = error instanceof Error ? error.message : String(error);
		throw new AppError('engine_start_failed', { message }, { cause: error });
	}
}

function configFor(databaseFile: string | undefined): DuckDBConfig {
	if (databaseFile === undefined) return engineConfig;
	return { ...engineConfig, path: `opfs://${databaseFile}`, accessMode: READ_WRITE };
}

/** READ_WRITE of duckdb-wasm's DuckDBAccessMode. */
const READ_WRITE = 3;
