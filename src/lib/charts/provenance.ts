/** Where a chart's figures come from; shown under it and written into every export. Texts are ready to show. */
export interface Provenance {
	/** Title of the chart. */
	title: string;
	/** Identifier and name of the indicator, e.g. `D1 · Tỷ lệ nộp trực tuyến`. */
	indicator: string;
	/** The formula in words. */
	formula: string;
	/** The selection in words: period, filters, boundary date. */
	selection: string;
	/** SHA-256 of the snapshot in full; shown shortened. */
	snapshotHash: string;
	/** ISO date. */
	asOf: string;
	/** Names of the input files. */
	sources: readonly string[];
	/** What became of the rows of those files, by the ledger: a sentence. Absent where no file had any. */
	ledger?: string;
	synthetic: boolean;
	/** What computed it. */
	engine: 'cube' | 'duckdb';
	/** Why the cube could not: the code of the problem and its sentence. Only where the query engine answered. */
	reason?: { readonly code: string; readonly text: string };
	/** Address that shows the same view again. */
	url?: string;
}

/** The first 12 hex digits, enough to tell snapshots apart by eye. */
export function shortHash(hash: string): string {
	return hash.slice(0, 12);
}
