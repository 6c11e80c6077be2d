import { ident, literal } from '#lib/sql/sql.ts';
import type { WasmEngine } from './wasm-engine.ts';

/** A database file: an address on this site, fetched by the engine, or the bytes of a file already at hand. */
export type DatabaseSource = { url: string } | { bytes: Uint8Array };

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
	const path =
		'url' in source
			? await engine.putUrl('data.duckdb', new URL(source.url, globalThis.location?.href).href)
			: await engine.putFile('data.duckdb', source.bytes);
	try {
		await engine.exec(`ATTACH ${literal(path).text} AS ${ident(name).text} (READ_ONLY)`);
		await engine.exec(`USE ${ident(name).text}`);
	} catch (error) {
		await engine.dropFile(path);
		throw error;
	}
}
