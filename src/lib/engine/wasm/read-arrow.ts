import { Type, type DataType, type Field, type RecordBatch, type Schema, type Vector } from 'apache-arrow';
import { AppError } from '#lib/core/errors.ts';
import { tableOf, type Cell, type ColumnType, type Table } from '../table.ts';
import { textReader } from './read-text.ts';

/**
 * Reads an Arrow result of DuckDB-Wasm into the project's table: the one place where BigInt, HUGEINT (which comes
 * as DECIMAL(38,0)), unscaled decimals, and dates and timestamps of any unit are settled. Throws AppError
 * `engine_type_unsupported` for nested and binary types, and for ENUM, whose dictionary a polled result leaves
 * empty in 1.32.0 (every cell would silently be null): SQL is to cast what it wants to show.
 */
export function readArrow(schema: Schema, batches: readonly RecordBatch[]): Table {
	const fields = schema.fields.map((field) => ({ name: field.name, type: columnType(field) }));
	const rowCount = batches.reduce((sum, { numRows }) => sum + numRows, 0);
	const columns = schema.fields.map((field, index) => {
		const read = columnReader(field);
		const cells = new Array<Cell>(rowCount);
		let at = 0;
		for (const batch of batches) {
			const vector = batch.getChildAt(index);
			if (!vector) throw new AppError('engine_type_unsupported', { column: field.name, type: 'missing' });
			read(vector, cells, at);
			at += vector.length;
		}
		return cells;
	});
	return tableOf(fields, columns);
}

function columnType(field: Field): ColumnType {
	switch (field.type.typeId) {
		case Type.Bool:
			return 'boolean';
		case Type.Date:
			return 'date';
		case Type.Timestamp:
			return 'timestamp';
		case Type.Int:
		case Type.Float:
		case Type.Decimal:
			return 'number';
		case Type.Null:
		case Type.Utf8:
		case Type.LargeUtf8:
		case Type.Time:
			return 'text';
		default:
			throw new AppError('engine_type_unsupported', { column: field.name, type: String(field.type) });
	}
}

/** What reads a column of one batch after another, from a row on. */
function columnReader(field: Field): (vector: Vector, cells: Cell[], at: number) => void {
	if (field.type.typeId === Type.Utf8 || field.type.typeId === Type.LargeUtf8) return textReader();
	const read = reader(field);
	return (vector, cells, at) => {
		const chunk = vector.data[0];
		// A vector of no rows may have no chunk at all.
		if (vector.length === 0) return;
		if (!chunk || vector.data.length !== 1) throw new RangeError('a record batch column is one chunk');
		const cell = read(vector, chunk.values as Values);
		const complete = vector.nullCount === 0;
		for (let row = 0; row < vector.length; row++)
			cells[at + row] = complete || vector.isValid(row) ? cell(row) : null;
	};
}

/** The values of a column as they lie in the buffer; batches of DuckDB are one chunk each. */
type Values = ArrayLike<number | bigint>;

/** The reader of the cells that are not null. The type is looked at once a batch, not once a cell. */
function reader(field: Field): (vector: Vector, values: Values) => (row: number) => Cell {
	const { type } = field;
	switch (type.typeId) {
		case Type.Int:
			return (_, values) => (row) => Number(values[row]);
		case Type.Decimal: {
			const { scale } = type as DataType & { scale: number };
			return (_, values) => (row) => decimal(values, row * 4, scale);
		}
		case Type.Date: {
			const { unit } = type as DataType & { unit: number };
			// DateUnit 0 is days, 1 milliseconds. The raw value is read because the getter turns days into milliseconds.
			if (unit === 0) return (_, values) => (row) => Number(values[row]);
			return (_, values) => (row) => Math.floor(Number(values[row]) / 86_400_000);
		}
		case Type.Timestamp: {
			const { unit } = type as DataType & { unit: number };
			return (_, values) => (row) => milliseconds(BigInt(values[row] ?? 0), unit);
		}
		case Type.Time: {
			const { unit } = type as DataType & { unit: number };
			return (_, values) => (row) => timeOfDay(milliseconds(BigInt(values[row] ?? 0), unit));
		}
		default:
			return (vector) => (row) => plain(vector.get(row));
	}
}

function plain(value: unknown): Cell {
	if (value === null || value === undefined) return null;
	switch (typeof value) {
		case 'number':
			return Number.isNaN(value) ? null : value;
		case 'bigint':
			return Number(value);
		case 'boolean':
		case 'string':
			return value;
		default:
			throw new AppError('engine_type_unsupported', { column: '', type: typeof value });
	}
}

/** A 128-bit two's-complement decimal from a word on, least significant first, as the double nearest to it. */
function decimal(words: Values, from: number, scale: number): number {
	let unsigned = 0n;
	for (let word = from + 3; word >= from; word--)
		unsigned = (unsigned << 32n) | BigInt(Number(words[word]) >>> 0);
	const signed = BigInt.asIntN(128, unsigned);
	if (scale === 0) return Number(signed);
	// Through text, so that 0.1 is the double 0.1 and not 1 / 10 rounded twice.
	const digits = (signed < 0n ? -signed : signed).toString().padStart(scale + 1, '0');
	return Number(`${signed < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

/** Arrow's TimeUnit: 0 seconds, 1 milli-, 2 micro-, 3 nanoseconds. Finer parts are cut off, as the native engine does. */
function milliseconds(value: bigint, unit: number): number {
	switch (unit) {
		case 0:
			return Number(value * 1000n);
		case 1:
			return Number(value);
		case 2:
			return Number(value / 1000n);
		default:
			return Number(value / 1_000_000n);
	}
}

/** `08:30:00` of milliseconds since midnight. */
function timeOfDay(ms: number): string {
	return new Date(ms).toISOString().slice(11, ms % 1000 === 0 ? 19 : 23);
}
