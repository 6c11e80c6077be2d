import { AsyncDuckDB, VoidLogger, type DuckDBConfig } from '@duckdb/duckdb-wasm';
import { AppError } from '#lib/core/errors.ts';
import { moduleUrl, newEngineWorker } from './assets.ts';
import { engineConfig } from './config.ts';
import { WasmEngine } from './wasm-engine.ts';
import { isWriteRefused } from './whole-writes.ts';

export { attachDatabase, attachSnapshot } from './attach.ts';
export { databaseAt } from './database-source.ts';
export { WasmEngine } from './wasm-engine.ts';

export interface WasmStartOptions {
	/** Bytes of the engine loaded so far, and in all (0 when the server does not say). */
	onProgress?: (loaded: number, total: number) => void;
	/** Gives up the start: the worker is ended and the promise rejects with `cancelled`. */
	signal?: AbortSignal;
}

/** DuckDB-Wasm that runs and has no database yet: what is left takes no time. */
export interface StartedWasm {
	/**
	 * A new database as a file of the origin private file system (its path there, in a folder that exists), else in memory. Once.
	 * Rejects as the start does. A write that the browser refuses ends the engine: whoever waits for it, or asks it anything later,
	 * is told AppError `storage_full` or `storage_failed`.
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
export async function startWasm({ onProgress, signal }: WasmStartOptions = {}): Promise<StartedWasm> {
	if (signal?.aborted) throw new AppError('cancelled');
	const worker = newEngineWorker();
	const refused = writeRefused(worker);
	const db = new AsyncDuckDB(new VoidLogger(), worker);
	const stopped = new Promise<never>((_, reject) => {
		signal?.addEventListener('abort', () => reject(new AppError('cancelled')), { once: true });
		worker.addEventListener('error', (event) =>
			reject(new Error(event.message || 'worker could not be loaded'))
		);
		refused.catch(reject);
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
	// Absolute, because a relative URL would be looked up beside the worker and not beside the page.
	const module = new URL(moduleUrl, location.href).href;
	await unlessStopped(() =>
		db.instantiate(module, null, (progress) => onProgress?.(progress.bytesLoaded, progress.bytesTotal))
	);
	return {
		open: (databaseFile) =>
			unlessStopped(async () => {
				await db.open(configFor(databaseFile));
				const engine = await WasmEngine.over(db);
				refused.catch((error: AppError) => engine.close(error));
				return engine;
			})
	};
}

/** Rejects when a write of the worker's is refused. Heard before the library hears, which warns of messages it does not know. */
function writeRefused(worker: Worker): Promise<never> {
	const refused = new Promise<never>((_, reject) =>
		worker.addEventListener('message', (event: MessageEvent<unknown>) => {
			if (!isWriteRefused(event.data)) return;
			event.stopImmediatePropagation();
			reject(new AppError(event.data.problem.code, event.data.problem.params));
		})
	);
	refused.catch(() => undefined);
	return refused;
}

function configFor(databaseFile: string | undefined): DuckDBConfig {
	if (databaseFile === undefined) return engineConfig;
	return { ...engineConfig, path: `opfs://${databaseFile}`, accessMode: READ_WRITE };
}

/** READ_WRITE of duckdb-wasm's DuckDBAccessMode. */
const READ_WRITE = 3;
