import moduleUrl from './generated/duckdb-eh.wasm?url';

/** The engine itself, served from this site, never a CDN. Only the exception-handling build is shipped. */
export { moduleUrl };

/** A worker that runs it. Vite makes a file of its own of it when the address is written like this. */
export function newEngineWorker(): Worker {
	return new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
}
