import { tableFromIPC } from '@uwdata/flechette';
import { AppError } from '#lib/core/errors.ts';
import { Cube } from './cube.ts';
import { columnNames, CUBE_FORMAT, HEADER_KEY, type Codes, type CubeHeader } from './format.ts';

/**
 * Opens what `buildCube` wrote. Columns are views into `bytes`, nothing is copied; the bytes are not to be changed
 * afterwards. Throws AppError `cube_unreadable` or `cube_format_unknown`.
 */
export function openCube(bytes: Uint8Array): Cube {
	const { header, columns } = decodeCube(bytes);
	return new Cube(header, columns);
}

/** The header and the columns, dimensions first. */
export function decodeCube(bytes: Uint8Array): { header: CubeHeader; columns: Codes[] } {
	try {
		const table = tableFromIPC(bytes);
		const text = table.schema.metadata?.get(HEADER_KEY);
		if (text === undefined) throw new RangeError(`no ${HEADER_KEY} in the schema metadata`);
		const header = JSON.parse(text) as CubeHeader;
		if (header.format !== CUBE_FORMAT) {
			throw new AppError('cube_format_unknown', { format: String(header.format), expected: CUBE_FORMAT });
		}
		const columns = table.children.map((column) => codesOf(column.toArray()));
		if (columns.length !== columnNames(header).length) {
			throw new RangeError(`${columns.length} columns, not as many as the header names`);
		}
		return { header, columns };
	} catch (error) {
		if (error instanceof AppError) throw error;
		const message = error instanceof Error ? error.message : String(error);
		throw new AppError('cube_unreadable', { message }, { cause: error });
	}
}

function codesOf(values: unknown): Codes {
	if (values instanceof Uint8Array || values instanceof Uint16Array || values instanceof Uint32Array)
		return values;
	// A column without rows has no batch to give its type.
	if (Array.isArray(values) && values.length === 0) return new Uint8Array();
	throw new RangeError('a column is not unsigned');
}
