/** A worker that takes one import request. Vite makes a file of its own of it when the address is written like this. */
export function newImportWorker(): Worker {
	return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' });
}
