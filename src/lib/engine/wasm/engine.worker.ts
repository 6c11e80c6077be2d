import { wholeWrite, type SyncAccessHandle } from './whole-writes.ts';
import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';

/**
 * The engine's own worker, whose writes to files of the browser are whole or told to have been refused. Then its files are let go of first,
 * so that whoever is told can remove them.
 */
const { FileSystemFileHandle: files, FileSystemSyncAccessHandle: handles } = globalThis as unknown as {
	FileSystemFileHandle?: { prototype: { createSyncAccessHandle(): Promise<SyncAccessHandle> } };
	FileSystemSyncAccessHandle?: { prototype: SyncAccessHandle };
};

if (files && handles) {
	const open = new Set<SyncAccessHandle>();
	const { createSyncAccessHandle } = files.prototype;
	files.prototype.createSyncAccessHandle = async function () {
		const handle = await createSyncAccessHandle.call(this);
		open.add(handle);
		return handle;
	};
	handles.prototype.write = wholeWrite(handles.prototype.write, (refused) => {
		for (const handle of open) handle.close();
		globalThis.postMessage(refused);
	});
}

/**
 * The engine prints every error it answers with. A question that the next one has overtaken is no error, and with each step of a hand
 * there would be one in the console.
 */
const { console } = globalThis;
const print = console.log.bind(console);
console.log = (...said: unknown[]) => {
	const [only] = said;
	if (said.length !== 1 || !(only instanceof Error) || !only.message.includes('query was canceled'))
		print(...said);
};
