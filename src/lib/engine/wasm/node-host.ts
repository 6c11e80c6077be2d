import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker as ThreadWorker } from 'node:worker_threads';
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { engineConfig } from './config.ts';
import { WasmEngine } from './wasm-engine.ts';

/** The library's worker script talks to a browser's `globalThis`; a Node thread has a port instead. */
const bootstrap = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
require(workerData);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;

/**
 * DuckDB-Wasm in Node, for tests: the very `duckdb-eh.wasm` that browsers get, in a thread. What it prints is kept
 * out of the test's output (it prints every failed query).
 */
export async function openWasmEngineNode(): Promise<WasmEngine> {
	const { resolve } = createRequire(import.meta.url);
	const thread = new ThreadWorker(bootstrap, {
		eval: true,
		stdout: true,
		stderr: true,
		workerData: resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs')
	});
	const db = new AsyncDuckDB(new VoidLogger(), webWorker(thread));
	await db.instantiate(join(import.meta.dirname, 'generated/duckdb-eh.wasm'));
	await db.open(engineConfig);
	return WasmEngine.over(db);
}

/** A thread that looks like a Web Worker, as far as the library looks. */
function webWorker(thread: ThreadWorker): Worker {
	const listeners = {
		message: (listener: (event: { data: unknown }) => void) =>
			thread.on('message', (data) => listener({ data })),
		error: (listener: (event: unknown) => void) => thread.on('error', listener),
		close: (listener: (event: unknown) => void) => thread.on('exit', listener)
	};
	return {
		addEventListener: (type: keyof typeof listeners, listener: (event: unknown) => void) =>
			listeners[type](listener),
		removeEventListener: () => undefined,
		postMessage: (message: unknown, transfer: readonly ArrayBuffer[]) =>
			thread.postMessage(message, transfer),
		terminate: () => thread.terminate()
	} as unknown as Worker;
}
