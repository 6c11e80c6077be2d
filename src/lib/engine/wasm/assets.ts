import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import moduleUrl from './generated/duckdb-eh.wasm?url';

/** Where the engine's two files are served from: this site, never a CDN. */
export interface EngineAssets {
	worker: string;
	module: string;
}

/** The files that Vite copies into the build. Only the exception-handling build is shipped. */
export const bundledAssets: EngineAssets = { worker: workerUrl, module: moduleUrl };
