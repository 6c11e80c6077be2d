/** What a column of the model holds. `unit` and `procedure` are references resolved to the registry at the row's date. */
export type ColumnKind =
	| 'text'
	| 'integer'
	| 'decimal'
	| 'boolean'
	| 'date'
	/** A moment whose time of day may be unknown: a companion column `<name>_has_time` says so. */
	| 'datetime'
	| 'enum'
	| 'ward'
	| 'school'
	| 'procedure_code'
	/** An office that receives dossiers or reports: no register has them, the data names them. */
	| 'office';

export interface ColumnSpec {
	/** Canonical English name, snake_case: the name in SQL and in mapping files. */
	readonly name: string;
	readonly kind: ColumnKind;
	/** Headers seen in real exports. Compared after `fold()`. */
	readonly aliases: readonly string[];
	/** Name of the value list in `enums.ts`, for kind `enum`. */
	readonly values?: string;
	/** A row without it is rejected (`missing_<name>`). */
	readonly required?: boolean;
	/** Personal: replaced on load by a keyed pseudonym (HMAC-SHA-256); the clear text is never stored. */
	readonly personal?: boolean;
	/** A sum of money, in đồng: a header that says thousands or millions of them is reckoned in. */
	readonly money?: boolean;
	/** Ticked where it is so: an empty cell says no. Of a sheet without the column nothing is known. */
	readonly ticks?: boolean;
}

export interface TableSpec {
	readonly name: string;
	/** Columns that identify a row; two rows with the same key are one thing. */
	readonly key: readonly string[];
	readonly columns: readonly ColumnSpec[];
	/** Columns that nearly every export has, the commonest first: what a file without headers is guessed by. */
	readonly usual?: readonly string[];
}

type Options = Partial<Pick<ColumnSpec, 'values' | 'required' | 'personal' | 'money' | 'ticks'>>;

/** Shorthand for a column: `column('ward', 'ward', ['Phường/Xã', 'Địa bàn'])`. */
export function column(
	name: string,
	kind: ColumnKind,
	aliases: readonly string[] = [],
	options: Options = {}
): ColumnSpec {
	return { name, kind, aliases, ...options };
}
