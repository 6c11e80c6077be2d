import type { ColumnKind, ColumnSpec, TableSpec } from '#lib/model/column.ts';

/** SQL type in which each kind of column is kept. */
export const sqlTypes: Readonly<Record<ColumnKind, string>> = {
	text: 'VARCHAR',
	integer: 'BIGINT',
	decimal: 'DOUBLE',
	boolean: 'BOOLEAN',
	date: 'DATE',
	datetime: 'TIMESTAMP',
	enum: 'VARCHAR',
	ward: 'VARCHAR',
	school: 'VARCHAR',
	procedure_code: 'VARCHAR',
	office: 'VARCHAR'
};

export interface StoredColumn {
	name: string;
	type: string;
}

/** Columns a table of the model is stored with: its own, and `<name>_has_time` beside each moment. */
export function storedColumns({ columns }: TableSpec): StoredColumn[] {
	return columns.flatMap((column) => {
		const own = { name: column.name, type: sqlTypes[column.kind] };
		return column.kind === 'datetime' ? [own, { name: hasTimeColumn(column), type: 'BOOLEAN' }] : [own];
	});
}

export function hasTimeColumn(column: ColumnSpec): string {
	return `${column.name}_has_time`;
}

/** Where a row came from; null for rows of the registry. */
export const sourceColumns: readonly StoredColumn[] = [
	{ name: 'source_file', type: 'VARCHAR' },
	{ name: 'source_sheet', type: 'VARCHAR' },
	{ name: 'source_row', type: 'BIGINT' }
];

/** Days between which a row holds: it speaks of no day of its own. */
const bounding: readonly string[] = ['valid_from', 'valid_to', 'renamed_on'];

/** The column that dates a row, by which its wards, schools and offices are resolved; undefined where there is none. */
export function datingColumn({ columns }: TableSpec): ColumnSpec | undefined {
	const dates = columns.filter(
		({ name, kind }) => (kind === 'date' || kind === 'datetime') && !bounding.includes(name)
	);
	return dates.find((column) => column.required) ?? dates[0];
}
