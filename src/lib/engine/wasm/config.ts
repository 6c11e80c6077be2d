import type { DuckDBConfig } from '@duckdb/duckdb-wasm';

/**
 * The same for browser and Node. Casts of numbers stay off: `read-arrow.ts` settles types in one place, and the
 * engine's own cast of HUGEINT to double loses digits. A poll every 25 ms bounds how long a cancelled query goes on.
 * A database at an address is read whole: a snapshot is some ten megabytes, a whole read may come compressed, and the
 * engine's probe for ranges (`bytes=0-0`) makes some servers, sirv among them, send the file twice.
 */
export const engineConfig: DuckDBConfig = {
	path: ':memory:',
	query: {
		queryPollingInterval: 25,
		castBigIntToDouble: false,
		castDecimalToDouble: false,
		castTimestampToDate: false
	},
	filesystem: { allowFullHTTPReads: true, forceFullHTTPReads: true }
};
