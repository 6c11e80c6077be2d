import {
	DuckDBDateValue,
	DuckDBDecimalValue,
	DuckDBTimestampValue,
	DuckDBTypeId,
	type DuckDBResult,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import { tableOf, type Cell, type ColumnType, type Table } from '../table.ts';

/** Reads a native result whole into the project's table. */
export async function readTable(result: DuckDBResult): Promise<Table> {
	const fields = result
		.columnNames()
		.map((name, index) => ({ name, type: columnType(result.columnType(index)) }));
	const columns = (await result.getColumns()).map((column) => column.map(cell));
	// A result without rows has no columns to read.
	return tableOf(
		fields,
		fields.map((_, index) => columns[index] ?? [])
	);
}

function columnType(type: DuckDBType): ColumnType {
	switch (type.typeId) {
		case DuckDBTypeId.BOOLEAN:
			return 'boolean';
		case DuckDBTypeId.DATE:
			return 'date';
		case DuckDBTypeId.TIMESTAMP:
			return 'timestamp';
		case DuckDBTypeId.TINYINT:
		case DuckDBTypeId.SMALLINT:
		case DuckDBTypeId.INTEGER:
		case DuckDBTypeId.BIGINT:
		case DuckDBTypeId.HUGEINT:
		case DuckDBTypeId.UTINYINT:
		case DuckDBTypeId.USMALLINT:
		case DuckDBTypeId.UINTEGER:
		case DuckDBTypeId.UBIGINT:
		case DuckDBTypeId.UHUGEINT:
		case DuckDBTypeId.FLOAT:
		case DuckDBTypeId.DOUBLE:
		case DuckDBTypeId.DECIMAL:
			return 'number';
		default:
			return 'text';
	}
}

function cell(value: DuckDBValue): Cell {
	if (value === null) return null;
	switch (typeof value) {
		case 'number':
			return Number.isNaN(value) ? null : value;
		case 'bigint':
			return Number(value);
		case 'boolean':
		case 'string':
			return value;
	}
	if (value instanceof DuckDBDateValue) return value.days;
	if (value instanceof DuckDBTimestampValue) return Number(value.micros / 1000n);
	if (value instanceof DuckDBDecimalValue) return value.toDouble();
	return String(value);
}
