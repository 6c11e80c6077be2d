import type { DateSystem, Encoding, Format, InferredType, RowKind } from './vocabulary.ts';

/** What a person said of one column. A field left out is found as ever. */
export interface ColumnOverride {
	/** Canonical column it is, or null for none. */
	name?: string | null;
	type?: InferredType;
	/** Pattern of its dates, in the tokens of SniffedColumn, or one of `serialPatterns`. */
	dateFormat?: string;
	decimal?: ',' | '.';
}

/**
 * What a person decided about a file before it is loaded. Fields of the file (format to escape) hold for all of it; the
 * others for its sheets, or for the one named. Of several rules the first that has a field says it.
 */
export interface ReadRule {
	format?: Format;
	encoding?: Encoding;
	/** '' when nothing separates. */
	delimiter?: string;
	/** '' when quotes are text. */
	quote?: '"' | "'" | '';
	escape?: '"' | "'" | '\\';
	/** Year from which a workbook counts its days, whatever it says itself. */
	dateSystem?: DateSystem;

	/** Only the sheet, or table within a sheet, of this name (`Sheet1#2` is the second table of Sheet1). */
	sheet?: string;
	/** The sheet is not to be read. */
	skip?: boolean;
	/** Rows of the header, as a person counts them from 1; [] when there is none. */
	headerRows?: readonly number[];
	/** First and last row that may be data; what stands outside is title or note. */
	firstRow?: number;
	lastRow?: number;
	/** What rows are, by row number or range: `{"12": "total", "40-45": "data"}`. */
	kinds?: Readonly<Record<string, RowKind>>;
	/** Canonical table, or null for none. */
	table?: string | null;
	/** Decimal mark of every column of numbers. */
	decimal?: ',' | '.';
	/** By header as found. */
	columns?: Readonly<Record<string, ColumnOverride>>;
}

export type Overrides = readonly ReadRule[];

/** The first rule's word for each field of the file. */
export function fileOverride(rules: Overrides): ReadRule {
	return firstWords(rules);
}

/** The first word for each field among the rules that speak of the sheet. */
export function sheetOverride(rules: Overrides, sheet: string): ReadRule {
	return firstWords(rules.filter((rule) => rule.sheet === undefined || sameName(rule.sheet, sheet)));
}

function firstWords(rules: Overrides): ReadRule {
	const columns = Object.assign({}, ...rules.map((rule) => rule.columns ?? {}).reverse()) as NonNullable<
		ReadRule['columns']
	>;
	const merged = Object.assign({}, ...[...rules].reverse()) as ReadRule;
	return Object.keys(columns).length === 0 ? merged : { ...merged, columns };
}

function sameName(one: string, other: string): boolean {
	return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}
