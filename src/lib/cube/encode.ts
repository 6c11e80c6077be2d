import { columnFromArray, field, Table, tableToIPC, uint8, type Column } from '@uwdata/flechette';
import { columnNames, HEADER_KEY, type Codes, type CubeHeader } from './format.ts';

/** Arrow IPC file (one record batch, little-endian) of a cube's columns, dimensions first, header in the metadata. */
export function encodeCube(header: CubeHeader, columns: readonly Codes[]): Uint8Array {
	const names = columnNames(header);
	if (columns.length !== names.length)
		throw new RangeError(`${columns.length} columns for ${names.length} names`);
	// An empty typed array has no batch to take its type from.
	const children = columns.map((codes): Column<unknown> =>
		codes.length > 0 ? columnFromArray(codes) : columnFromArray([], uint8())
	);
	const schema = {
		version: 4 as const,
		endianness: 0 as const,
		fields: names.map((name, index) => field(name, (children[index] as Column<unknown>).type, false)),
		metadata: new Map([[HEADER_KEY, JSON.stringify(header)]])
	};
	const bytes = tableToIPC(new Table(schema, children), { format: 'file' });
	if (!bytes) throw new RangeError('no bytes from an in-memory sink');
	return bytes;
}
