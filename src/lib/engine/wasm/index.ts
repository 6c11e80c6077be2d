import { AsyncDuckDB, VoidLogger, type DuckDBConfig } from '@duckdb/duckdb-wasm';
import { AppError } from '#lib/core/errors.ts';
import { bundledAssets, type EngineAssets } from './assets.ts';
import { engineConfig } from './config.ts';
import { WasmEngine } from './wasm-engine.ts';

export { attachDatabase, attachSnapshot } from './attach.ts';
export { databaseAt } from './database-source.ts';
export { WasmEngine } from './wasm-engine.ts';

export interface WasmStartOptions {
	assets?: EngineAssets;
	/** Bytes of the engine loaded so far, and in all (0 when the server does not say). */
	onProgress?: (loaded: number, total: number) => void;
	/** Gives up the start: the worker is ended and the promise rejects with `cancelled`. */
	signal?: AbortSignal;
}

/** DuckDB-Wasm that runs and has no database yet: what is left takes no time. */
export interface StartedWasm {
	/**
	 * A new database as a file of the origin private file system (its path there, in a folder that exists), else in memory. Once.
	 * Rejects as the start does.
	 */
	open: (databaseFile?: string) => Promise<WasmEngine>;
}

/** Starts DuckDB-Wasm with a database in memory. Rejects as `startWasm`. */
export async function openWasmEngine(options?: WasmStartOptions): Promise<WasmEngine> {
	return (await startWasm(options)).open();
}

/**
 * Starts DuckDB-Wasm in a worker of its own. Rejects with AppError `engine_start_failed` (file not served, no
 * WebAssembly exceptions, out of memory) or `cancelled`.
 */
export async function startWasm({
	assets = bundledAssets,
	onProgress,
	signal
}: WasmStartOptions = {}): Promise<StartedWasm> {
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
	// Between the start and the database nobody waits for it: an end of the worker then is told to whoever opens the database.
	stopped.catch(() => undefined);
	const unlessStopped = async <Result>(work: () => Promise<Result>): Promise<Result> => {
		try {
			return await Promise.race([work(), stopped]);
		} catch (error) {
			await db.terminate();
			if (error instanceof AppError) throw error;
			const message = error instanceof Error ? error.message : String(error);
			throw new AppError('engine_start_failed', { message }, { cause: error });
		}
	};
	const module = new URL(assets.module, location.href).href;
	await unlessStopped(() =>
		db.instantiate(module, null, (progress) => onProgress?.(progress.bytesLoaded, progress.bytesTotal))
	);
	return {
		open: (databaseFile) =>
			unlessStopped(async () => {
				await db.open(configFor(databaseFile));
				return WasmEngine.over(db);
			})
	};
}

function configFor(databaseFile: string | undefined): DuckDBConfig {
	if (databaseFile === undefined) return engineConfig;
	return { ...engineConfig, path: `opfs://${databaseFile}`, accessMode: READ_WRITE };
}

/** READ_WRITE of duckdb-wasm's DuckDBAccessMode. */
const READ_WRITE = 3;
