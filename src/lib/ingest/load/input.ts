import type { Problem } from '#lib/core/errors.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import type { Dataset } from './dataset.ts';
import type { Mapping } from './mapping/mapping.ts';

/** A file given to ingest. */
export interface LoadInput {
	/** Name in the ledger: path relative to the folder given to ingest, `/` separated. Unique within a load. */
	file: string;
	bytes: Uint8Array;
	/** Path under which the engine can read the same bytes without a copy, where there is one. */
	enginePath?: string;
}

export type UnitsMode = 'registry' | 'from-data';

export interface LoadOptions {
	/** Which units wards are resolved against: the registry and units tables, or the ward texts themselves. */
	units: UnitsMode;
	mapping?: Mapping;
	/** Day the data speaks of; absent: the dataset's, else the last day of acceptance. */
	asOf?: IsoDate;
	dataset: Dataset;
	/** Secret of the pseudonyms; never stored. */
	key: Uint8Array;
	/** Told of each problem of a file or sheet as it is met. */
	onProblem?: (problem: Problem) => void;
}
