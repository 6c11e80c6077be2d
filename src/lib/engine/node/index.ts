import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { AppError } from '#lib/core/errors.ts';
import { duckdb } from '#lib/sql/dialects/duckdb.ts';
import type { Query } from '#lib/sql/sql.ts';
import type { Engine, QueryOptions } from '../engine.ts';
import type { Table } from '../table.ts';
import { TaskQueue } from '../task-queue.ts';
import { readTable } from './read-table.ts';

export interface NodeEngineOptions {
	/** A database file, or `:memory:` (the default). */
	path?: string;
	readOnly?: boolean;
}

/**
 * Native DuckDB. Extensions are never fetched: the project works with no network. What does not fit into memory is
 * spilled to a folder of the system's temporary ones that only its owner can read and that goes with the engine:
 * never beside the database, whose folder may be shared.
 */
export async function openNodeEngine({
	path = ':memory:',
	readOnly = false
}: NodeEngineOptions = {}): Promise<Engine> {
	const scratch = await mkdtemp(join(tmpdir(), 'nhipso-'));
	const instance = await DuckDBInstance.create(path, {
		temp_directory: join(scratch, 'spill'),
		access_mode: readOnly ? 'READ_ONLY' : 'AUTOMATIC',
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false'
	}).catch(async (error: unknown) => {
		await rm(scratch, { recursive: true, force: true });
		throw new AppError('snapshot_unreadable', { path, message: messageOf(error) }, { cause: error });
	});
	return new NodeEngine(instance, await instance.connect(), scratch);
}

class NodeEngine implements Engine {
	readonly dialect = duckdb;
	/** A connection has one statement at a time: another that begins would close it. */
	readonly #queue = new TaskQueue();
	/** A program that ends early leaves nothing behind either. */
	readonly #sweep = () => rmSync(this.scratch, { recursive: true, force: true });

	constructor(
		private readonly instance: DuckDBInstance,
		private readonly connection: DuckDBConnection,
		private readonly scratch: string
	) {
		process.once('exit', this.#sweep);
	}

	query(query: Query, { signal }: QueryOptions = {}): Promise<Table> {
		return this.#queue.run(() => this.#query(query, signal), signal);
	}

	async #query(query: Query, signal: AbortSignal | undefined): Promise<Table> {
		if (signal?.aborted) throw new AppError('cancelled');
		const interrupt = () => this.connection.interrupt();
		signal?.addEventListener('abort', interrupt);
		try {
			// DuckDB forgets an interrupt that comes before a statement has started: ask again once it has.
			const pending = await this.connection.start(query.text, [...query.params]);
			if (signal?.aborted) this.connection.interrupt();
			return await readTable(await pending.getResult());
		} catch (error) {
			if (signal?.aborted) throw new AppError('cancelled', {}, { cause: error });
			throw queryFailed(error);
		} finally {
			signal?.removeEventListener('abort', interrupt);
		}
	}

	async exec(text: string): Promise<void> {
		try {
			await this.connection.run(text);
		} catch (error) {
			throw queryFailed(error);
		}
	}

	async putFile(name: string, bytes: Uint8Array): Promise<string> {
		const path = join(this.scratch, name.replaceAll(/[^\w.-]/g, '_'));
		await writeFile(path, bytes);
		return path;
	}

	async dropFile(path: string): Promise<void> {
		await rm(path, { force: true });
	}

	async close(): Promise<void> {
		this.connection.closeSync();
		this.instance.closeSync();
		process.off('exit', this.#sweep);
		await rm(this.scratch, { recursive: true, force: true });
	}
}

function queryFailed(error: unknown): AppError {
	return new AppError('engine_query_failed', { message: messageOf(error) }, { cause: error });
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
