import type { Problem } from '#lib/core/errors.ts';
import type { FileDecisions } from './decisions.ts';
import type { Encoding, Format } from './vocabulary.ts';

/** What a spreadsheet says a cell is. Files of plain text have only `text`. */
export type CellType = 'text' | 'number' | 'date' | 'datetime' | 'time' | 'boolean' | 'error';

export interface RawRow {
	/** Row in the sheet, or record in a text file, as a person would count it: from 1. */
	number: number;
	/**
	 * Cell texts: decoded and otherwise unchanged for text files; for spreadsheets numbers unformatted with a
	 * decimal point, dates ISO, booleans TRUE/FALSE, formulas by their stored result. '' is an empty cell.
	 */
	cells: string[];
	/** Types by cell, for spreadsheets only. */
	types?: CellType[];
}

/** A merged region, zero-based indexes into `rows` and `cells`, both ends included. */
export interface Merge {
	top: number;
	left: number;
	bottom: number;
	right: number;
}

export interface RawSheet {
	/** '' for files without sheets. */
	name: string;
	/** Every row in order, blank ones included, so that `rows[i].number === i + 1` unless a parser says otherwise. */
	rows: RawRow[];
	merges: Merge[];
	/** The format names its columns: the first row is the header, whatever it looks like. */
	named?: boolean;
}

export {
	dateSystems,
	encodings,
	formats,
	pointedFormats,
	type DateSystem,
	type Encoding,
	type Format
} from './vocabulary.ts';

/** A file taken apart into sheets of text, before anyone asks what the columns mean. */
export interface RawFile {
	format: Format;
	/** Null for formats that carry their own encoding (xlsx, ods). */
	encoding: Encoding | null;
	/** For csv and tsv. */
	delimiter: string | null;
	quote: string | null;
	sheets: RawSheet[];
	/** What was odd but could be read all the same. */
	problems: Problem[];
	/** How sure that is; what is left out is certain. */
	decisions?: Partial<FileDecisions>;
}
