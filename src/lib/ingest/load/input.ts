import type { IsoDate } from '#lib/core/dates.ts';
import { AppError, type Problem } from '#lib/core/errors.ts';
import type { Alias } from '../names/alias.ts';
import type { Dataset } from './dataset.ts';
import type { HasherFactory } from './hasher.ts';
import type { Mapping } from './mapping/mapping.ts';

/**
 * A file given to ingest: a file on disk, a `File` of the browser, or bytes at hand. It is read in pieces, so that its
 * size is no matter where the engine's own reader takes it.
 */
export interface LoadInput {
	/** Name in the ledger: path relative to the folder given to ingest, `/` separated. Unique within a load. */
	readonly file: string;
	/** Size in bytes. */
	readonly size: number;
	/**
	 * Bytes `from` up to, not including, `to`; fewer where the file ends before. Rejects with an AppError, such as
	 * `file_unreadable`, which makes the file a problem in the ledger and does not stop the others.
	 */
	slice(from: number, to: number): Promise<Uint8Array>;
	/** Path under which the engine reads the same bytes without a copy, where there is one. */
	readonly enginePath?: string;
}

export type UnitsMode = 'registry' | 'from-data';

export interface LoadOptions {
	/** Which units wards are resolved against: the registry and units tables, or the ward texts themselves. */
	units: UnitsMode;
	mapping?: Mapping;
	/** What persons said of written names. */
	aliases?: readonly Alias[];
	/** Day the data speaks of; absent: the dataset's, else the last day of acceptance. */
	asOf?: IsoDate;
	dataset: Dataset;
	/** Secret of the pseudonyms; never stored. */
	key: Uint8Array;
	/** What files are hashed by; absent: WebAssembly, the same everywhere. Node has a faster one of its own. */
	hasher?: HasherFactory;
	/** Told at the beginning of each step of the work, and while a file is read. */
	onStep?: (step: LoadStep) => void;
	/** Told of each problem of a file or sheet as it is met. */
	onProblem?: (problem: Problem) => void;
}

/**
 * What the load is about to do: read a file, resolve and store a table, or make the facts, then the cube. `index` of
 * `count` are done; `rows` have been read so far, and of the bytes of all files the share `done`. A file is `opening` until its rows
 * are known: how far that has come is told by its parts only, in leaps.
 */
export type LoadStep =
	| {
			phase: 'read';
			file: string;
			index: number;
			count: number;
			opening: boolean;
			rows: number;
			done: number;
	  }
	| { phase: 'store'; table: string; index: number; count: number; rows: number }
	| { phase: 'facts' }
	| { phase: 'cube' };

/** Bytes at hand as an input. */
export function bytesInput(file: string, bytes: Uint8Array): LoadInput {
	return { file, size: bytes.length, slice: async (from, to) => bytes.subarray(from, to) };
}

/**
 * A `File` or `Blob` of the browser as an input, read in ranges. `enginePath` is what the engine gave for the same blob
 * (`WasmEngine.putBlob`); without it a plain CSV has to be copied into the engine. A file that was moved or changed since it was chosen rejects
 * with `file_unreadable`.
 */
export function blobInput(file: string, blob: Blob, enginePath?: string): LoadInput {
	return {
		file,
		size: blob.size,
		slice: async (from, to) => {
			try {
				return new Uint8Array(await blob.slice(from, to).arrayBuffer());
			} catch (cause) {
				const reason = cause instanceof Error ? cause.name : String(cause);
				throw new AppError('file_unreadable', { file, reason }, { cause });
			}
		},
		...(enginePath === undefined ? {} : { enginePath })
	};
}
