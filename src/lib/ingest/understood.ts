import type { Problem } from '#lib/core/errors.ts';
import type { FileDecisions, SheetDecisions } from './decisions.ts';
import type { Encoding, Format, InferredType, RowKind } from './vocabulary.ts';

export { inferredTypes, rowKinds, type InferredType, type RowKind } from './vocabulary.ts';

export interface SniffedColumn {
	/** Header as found (merged header rows joined by " / "), tidied; `column_N` where there is none. */
	source: string;
	/** Canonical column of `table` it is taken for, or null. */
	name: string | null;
	type: InferredType;
	/** Pattern of its dates in the tokens of `date-pattern.ts`, or null; where a person says so one of `serialPatterns`. */
	dateFormat: string | null;
	/** 0 to 1: how sure the mapping to `name` is (0 when name is null). */
	confidence: number;
	/** What `name` is known by where that is neither its header nor a person; by position it is a guess to be confirmed. */
	basis?: 'values' | 'position';
	/** Decimal mark of its numbers, where the column or a person shows it; readers otherwise judge text by text. */
	decimal?: ',' | '.';
	/** A person said that mark. */
	decimalSaid?: true;
}

export interface UnderstoodRow {
	/** Row number in the sheet, from 1. */
	number: number;
	kind: RowKind;
	/** As many cells as `columns`. */
	cells: string[];
	/** Text of the banner the row stands under, where there are banners. */
	group?: string;
}

export interface UnderstoodSheet {
	/** '' for files without sheets. */
	name: string;
	/** Number of the last header row, or null when the sheet has no header. */
	headerRow: number | null;
	/** Canonical table the columns fit best, or null. */
	table: string | null;
	columns: SniffedColumn[];
	rows: UnderstoodRow[];
	problems: Problem[];
	decisions: SheetDecisions;
}

export interface UnderstoodFile {
	format: Format;
	encoding: Encoding | null;
	delimiter: string | null;
	quote: string | null;
	sheets: UnderstoodSheet[];
	problems: Problem[];
	decisions: FileDecisions;
}
