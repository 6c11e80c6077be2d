import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { tableFromIPC, type Table as ArrowTable } from 'apache-arrow';
import { AppError } from '#lib/core/errors.ts';
import { duckdb } from '#lib/sql/dialects/duckdb.ts';
import type { Query } from '#lib/sql/sql.ts';
import type { Engine, QueryOptions } from '../engine.ts';
import type { Table } from '../table.ts';
import { executeText } from './bind.ts';
import { TaskQueue } from '../task-queue.ts';
import { readArrow } from './read-arrow.ts';

/** BROWSER_FILEREADER and HTTP of duckdb-wasm's DuckDBDataProtocol, named here because a type-only import of an enum has no value. */
const FILE_READER = 2;
const HTTP = 4;
const PREPARED = 'nhipso_query';

/**
 * DuckDB-Wasm behind the engine seam. One statement runs at a time; a query that runs can be cancelled between
 * two polls because it is sent and polled for, never the library's `query()`. Parameters go through PREPARE and EXECUTE: the library's own
 * prepared statements cannot be cancelled.
 */
export class WasmEngine implements Engine {
	readonly dialect = duckdb;
	readonly #queue = new TaskQueue();
	#files = 0;
	/** Who waits for the worker: told when it is gone, which the library itself leaves unanswered for ever. */
	readonly #waiting = new Set<(error: AppError) => void>();

	constructor(
		private readonly db: AsyncDuckDB,
		private readonly connection: AsyncDuckDBConnection
	) {}

	/** Settings that hold before anything else is asked: no extension is ever fetched from outside. */
	static async over(db: AsyncDuckDB): Promise<WasmEngine> {
		const engine = new WasmEngine(db, await db.connect());
		await engine.exec('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
		return engine;
	}

	async query(query: Query, { signal, whole = false }: QueryOptions = {}): Promise<Table> {
		const send = (text: string) => (whole ? this.#sendWhole(text) : this.#send(text, signal));
		const result = await this.#queue.run(async () => {
			if (query.params.length === 0) return send(query.text);
			if (!isPreparable(query.text)) return this.#runPrepared(query);
			await this.#send(`PREPARE ${PREPARED} AS ${query.text}`, signal);
			try {
				return await send(executeText(PREPARED, query.params));
			} finally {
				await this.#send(`DEALLOCATE ${PREPARED}`);
			}
		}, signal);
		// Outside the queue: the next statement may run while this one's result is read.
		return readArrow(result.schema, result.batches);
	}

	/** Runs to its end without being polled for: nothing can cancel it, and the engine never waits for a busy caller. */
	async exec(text: string): Promise<void> {
		await this.#queue.run(async () => {
			try {
				await this.#alive(this.connection.useUnsafe((db, id) => db.runQuery(id, text)));
			} catch (error) {
				throw queryFailed(error);
			}
		});
	}

	putFile(name: string, bytes: Uint8Array): Promise<string> {
		const path = this.#freshName(name);
		// The worker takes the buffer for itself: the caller's bytes stay usable only if a copy is given away.
		return this.#queue.run(async () => {
			await this.#alive(this.db.registerFileBuffer(path, bytes.slice()));
			return path;
		});
	}

	/** Makes a URL readable by SQL; it is fetched when first read. Same origin only: the CSP says so. */
	putUrl(name: string, url: string): Promise<string> {
		const path = this.#freshName(name);
		return this.#queue.run(async () => {
			await this.#alive(this.db.registerFileURL(path, url, HTTP, false));
			return path;
		});
	}

	/** Makes a `File` or `Blob` readable by SQL; only the ranges that are read come into memory. */
	putBlob(name: string, blob: Blob): Promise<string> {
		const path = this.#freshName(name);
		return this.#queue.run(async () => {
			await this.#alive(this.db.registerFileHandle(path, blob, FILE_READER, true));
			return path;
		});
	}

	async dropFile(path: string): Promise<void> {
		await this.#queue.run(() => this.#alive(this.db.dropFile(path)));
	}

	/** Writes the database to its file, all of it, lets go of the file and ends the worker. */
	async finish(): Promise<void> {
		await this.exec('CHECKPOINT');
		await this.#queue.run(async () => {
			await this.#alive(this.connection.close());
			await this.#alive(this.db.reset());
			await this.#alive(this.db.dropFiles());
		});
		await this.close();
	}

	/**
	 * Ends the worker, which is also the only way to give its memory back. Whoever waits for it, or asks it anything later, is told the
	 * reason.
	 */
	async close(reason = new AppError('engine_closed')): Promise<void> {
		this.#queue.close(reason);
		// Told first: the end of the worker is not worth waiting for.
		for (const tell of this.#waiting) tell(reason);
		await this.db.terminate();
	}

	#freshName(name: string): string {
		return `${this.#files++}-${name.replaceAll(/[^\w.-]/g, '_')}`;
	}

	#alive<T>(promise: Promise<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			this.#waiting.add(reject);
			promise.then(resolve, reject).finally(() => this.#waiting.delete(reject));
		});
	}

	async #send(text: string, signal?: AbortSignal): Promise<ArrowTable> {
		if (signal?.aborted) throw new AppError('cancelled');
		const cancel = () => {
			// The statement's own rejection is what the caller hears of.
			this.connection.cancelSent().catch(() => undefined);
		};
		signal?.addEventListener('abort', cancel, { once: true });
		try {
			return await this.#alive(this.#read(text));
		} catch (error) {
			if (signal?.aborted) throw new AppError('cancelled', {}, { cause: error });
			throw queryFailed(error);
		} finally {
			signal?.removeEventListener('abort', cancel);
		}
	}

	/**
	 * Statements that SQL's PREPARE does not take (CREATE TABLE AS …): bound by the library, which makes every number
	 * a DOUBLE, and not to be cancelled.
	 */
	async #runPrepared(query: Query): Promise<ArrowTable> {
		try {
			const statement = await this.#alive(this.connection.prepare(query.text));
			try {
				return await this.#alive(statement.query(...query.params));
			} finally {
				await this.#alive(statement.close());
			}
		} catch (error) {
			throw queryFailed(error);
		}
	}

	/** Starts a statement, polls until it has a result, and fetches that: the steps between which it can be cancelled. */
	async #read(text: string): Promise<ArrowTable> {
		const chunks = await this.connection.useUnsafe(async (db, id) => {
			let header = await db.startPendingQuery(id, text);
			while (header === null) header = await db.pollPendingQuery(id);
			const received = [header];
			for (;;) {
				const chunk = await db.fetchQueryResults(id);
				if (chunk?.length === 0) return received;
				// Null means "not yet".
				if (chunk) received.push(chunk);
			}
		});
		return tableFromIPC(chunks);
	}

	/** The same in one step, which nothing interrupts. */
	async #sendWhole(text: string): Promise<ArrowTable> {
		try {
			return tableFromIPC(await this.#alive(this.connection.useUnsafe((db, id) => db.runQuery(id, text))));
		} catch (error) {
			throw queryFailed(error);
		}
	}
}

/** Whether SQL's PREPARE takes the statement. */
function isPreparable(text: string): boolean {
	return /^\s*(SELECT|WITH|FROM|VALUES|INSERT|UPDATE|DELETE)\b/i.test(text);
}

/** A polled statement's error arrives as JSON, others as plain text; the message is the same. */
function queryFailed(error: unknown): AppError {
	if (error instanceof AppError) return error;
	const text = error instanceof Error ? error.message : String(error);
	return new AppError('engine_query_failed', { message: messageIn(text) }, { cause: error });
}

function messageIn(text: string): string {
	if (!text.startsWith('{"exception_type"')) return text;
	const { exception_type, exception_message } = JSON.parse(text) as Record<string, string>;
	return `${exception_type} Error: ${exception_message}`;
}
