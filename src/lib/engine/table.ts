/**
 * The result every engine gives: a small columnar table. What differs between engines (BigInt, decimals,
 * HUGEINT sums, dates as milliseconds or days) is settled here, once, so that no caller ever asks.
 */
export type ColumnType = 'number' | 'boolean' | 'text' | 'date' | 'timestamp';

export interface Field {
	name: string;
	type: ColumnType;
}

/**
 * `number`: a double. `date`: days since 1970-01-01. `timestamp`: milliseconds since 1970-01-01 of the wall
 * clock (no zone). `boolean`: true or false. `text`: a string. Null is always `null`, never NaN.
 */
export type Cell = number | boolean | string | null;

/** A cell that is text or nothing, as TypeScript knows it: columns are typed by the query, not by the compiler. */
export const textCell = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);

/** The same of a number. */
export const numberCell = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

export interface Table {
	readonly fields: readonly Field[];
	readonly rowCount: number;
	/** The cells of one column, in row order; throws a RangeError for a name that is not there. */
	column(name: string): readonly Cell[];
	/** Plain objects, for small results. */
	rows(): Record<string, Cell>[];
}

export function tableOf(fields: readonly Field[], columns: readonly (readonly Cell[])[]): Table {
	const rowCount = columns[0]?.length ?? 0;
	return {
		fields,
		rowCount,
		column(name) {
			const index = fields.findIndex((field) => field.name === name);
			const column = columns[index];
			if (!column)
				throw new RangeError(`no column "${name}" (there are: ${fields.map((f) => f.name).join(', ')})`);
			return column;
		},
		rows() {
			return Array.from({ length: rowCount }, (_, row) =>
				Object.fromEntries(fields.map((field, index) => [field.name, columns[index]?.[row] ?? null]))
			);
		}
	};
}
