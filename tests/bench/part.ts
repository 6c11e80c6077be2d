import type { Criterion } from './criteria.ts';

/** A table of the report: a title, the names of its columns, and its cells as they are to be printed. */
export interface ReportTable {
	title: string;
	columns: readonly string[];
	rows: readonly (readonly string[])[];
	/** What a reader has to know to read it. */
	note?: string;
}

/** What one part of the bench found. */
export interface Part {
	/** Everything measured, for the JSON. */
	data: unknown;
	tables: ReportTable[];
	criteria: Criterion[];
	/** Answers that should have been equal and were not; any ends the bench with 1. */
	wrong: string[];
	/** Measurements that could not be made, each with the reason; any ends the bench with 1. */
	failed: string[];
}
