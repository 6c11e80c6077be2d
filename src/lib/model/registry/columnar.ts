/** Reference data as the JSON files keep it: one short line a row, the column names once. */
export interface Columnar {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * Rows as objects. `absent` gives the columns of the model that the file does not carry, as nulls, so that every
 * row has every column. Throws a RangeError when a row is not as long as the list of columns.
 */
export function objectsOf<Row extends object>({ columns, rows }: Columnar, absent: Partial<Row>): Row[] {
	return rows.map((cells, index) => {
		if (cells.length !== columns.length) throw new RangeError(`row ${index} has ${cells.length} cells`);
		return { ...absent, ...Object.fromEntries(columns.map((name, i) => [name, cells[i]])) } as Row;
	});
}
