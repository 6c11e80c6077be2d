import type { DateSystem, Encoding, Format, InferredType } from './vocabulary.ts';

/** One thing that was decided about a file. Every one of them can be overruled: see `overrides.ts`. */
export interface Decision<T> {
	value: T;
	/**
	 * 0 to 1: how much better `value` explains the file than anything else that was tried. 1 is certain (the file says so
	 * itself, or a person did); about 0.5 means that another answer is as good; a page should ask below 0.8.
	 */
	confidence: number;
	/** A person said so. */
	given: boolean;
	/** Other answers worth offering, the likeliest first. */
	others: readonly T[];
}

/** What was decided in taking a file apart. */
export interface FileDecisions {
	format: Decision<Format>;
	/** Null for formats that carry their own encoding. */
	encoding: Decision<Encoding | null>;
	/** Null where nothing separates. */
	delimiter: Decision<string | null>;
	quote: Decision<string | null>;
	/** Year from which a workbook counts its days; null for formats whose dates are written out. */
	dateSystem: Decision<DateSystem | null>;
}

export interface ColumnDecisions {
	source: string;
	name: Decision<string | null>;
	type: Decision<InferredType>;
	dateFormat: Decision<string | null>;
	/** The decimal mark of a column of numbers, null elsewhere. */
	decimal: Decision<',' | '.' | null>;
}

/** What was decided about a sheet. */
export interface SheetDecisions {
	/** Row numbers of the header, as a person counts them; none when the sheet has no header. */
	headerRows: Decision<readonly number[]>;
	table: Decision<string | null>;
	columns: readonly ColumnDecisions[];
}

export function found<T>(value: T, confidence: number, others: readonly T[] = []): Decision<T> {
	return { value, confidence: hundredths(confidence), given: false, others };
}

export function given<T>(value: T): Decision<T> {
	return { value, confidence: 1, given: true, others: [] };
}

function hundredths(value: number): number {
	return Math.round(Math.max(0, Math.min(1, value)) * 100) / 100;
}
