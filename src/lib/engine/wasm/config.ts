import type { DuckDBConfig } from '@duckdb/duckdb-wasm';

/**
 * The same for browser and Node. Casts of numbers stay off: `read-arrow.ts` settles types in one place, and the
 * engine's own cast of HUGEINT to double loses digits. A poll every 25 ms bounds how long a cancelled query goes on.
 * A database at an address is read in parts and never whole: `HEAD` with `Range: bytes=0-` is trusted for its length, and
 * there is no fall back, because `database-source.ts` has asked the same before and reads whole what comes only whole.
 */
export const engineConfig: DuckDBConfig = {
	path: ':memory:',
	query: {
		queryPollingInterval: 25,
		castBigIntToDouble: false,
		castDecimalToDouble: false,
		castTimestampToDate: false
	},
	filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false }
};
