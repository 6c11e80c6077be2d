import type { Dialect } from '#lib/sql/dialect.ts';
import type { Query } from '#lib/sql/sql.ts';
import type { Table } from './table.ts';

export interface QueryOptions {
	signal?: AbortSignal;
	/**
	 * The result is wanted in one piece: nothing cancels the statement once it runs, it runs on while the caller is busy, and a long
	 * result comes in half the time. The whole of it is in memory twice for a moment.
	 */
	whole?: boolean;
}

/** A running SQL engine. Native DuckDB, DuckDB-Wasm and (later) a server all look like this from above. */
export interface Engine {
	readonly dialect: Dialect;
	/** Runs one statement with its parameters. Rejects with AppError `engine_query_failed` or `cancelled`. */
	query(query: Query, options?: QueryOptions): Promise<Table>;
	/** Runs statements that take no parameters and give no rows (DDL, COPY, PRAGMA). */
	exec(text: string): Promise<void>;
	/**
	 * Makes bytes readable by SQL under the path this returns (`read_csv(<path>)`, `ATTACH <path>`):
	 * a temporary file for the native engine, a registered buffer in the browser.
	 */
	putFile(name: string, bytes: Uint8Array): Promise<string>;
	/** Forgets what `putFile` gave. */
	dropFile(path: string): Promise<void>;
	close(): Promise<void>;
}
