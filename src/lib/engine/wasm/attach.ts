import { ident, literal } from '#lib/sql/sql.ts';
import type { DatabaseSource } from './database-source.ts';
import type { WasmEngine } from './wasm-engine.ts';

/**
 * Attaches a snapshot's `data.duckdb` read-only and makes it the default database, so that the same SQL runs on it
 * as on the native engine. Rejects with AppError `engine_query_failed` when it is not a database file that this
 * version can read.
 */
export async function attachSnapshot(
	engine: WasmEngine,
	source: DatabaseSource,
	name = 'snapshot'
): Promise<void> {
	await attachDatabase(engine, source, name);
	await engine.exec(`USE ${ident(name).text}`);
}

/** The same beside the default database. */
export async function attachDatabase(
	engine: WasmEngine,
	source: DatabaseSource,
	name: string
): Promise<void> {
	const path = await put(engine, source);
	try {
		await engine.exec(`ATTACH ${literal(path).text} AS ${ident(name).text} (READ_ONLY)`);
	} catch (error) {
		await engine.dropFile(path);
		throw error;
	}
}

function put(engine: WasmEngine, source: DatabaseSource): Promise<string> {
	const name = 'data.duckdb';
	if ('url' in source) return engine.putUrl(name, new URL(source.url, globalThis.location?.href).href);
	return 'blob' in source ? engine.putBlob(name, source.blob) : engine.putFile(name, source.bytes);
}
