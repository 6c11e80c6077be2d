import { joinBytes } from '#lib/core/bytes.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { literal, quoteIdent } from '#lib/sql/sql.ts';

/** SQL types of a text table's columns, by name; most are VARCHAR. */
export type PutColumns = Readonly<
	Record<string, 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'BOOLEAN' | 'DOUBLE' | 'DATE'>
>;

export type PutCell = string | number | boolean | null;

/** One CSV line, every cell quoted; null is an empty unquoted cell, so that it differs from ''. */
function csvLine(cells: readonly PutCell[]): string {
	return `${cells.map((cell) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)).join(',')}\n`;
}

/**
 * Creates a table of given rows: a working table of this connection, or (`kept`) one of the current database. Goes through CSV bytes because that is the one bulk way every engine shares;
 * no cell ever becomes part of an SQL text.
 */
export async function putRows(
	engine: Engine,
	table: string,
	columns: PutColumns,
	rows: Iterable<readonly PutCell[]>,
	{ kept = false } = {}
): Promise<void> {
	const path = await engine.putFile(`${table}.csv`, encodeLines(rows));
	try {
		await engine.exec(
			`CREATE OR REPLACE ${kept ? '' : 'TEMP '}TABLE ${quoteIdent(table)} AS SELECT * FROM ${readPutCsv(path, columns)}`
		);
	} finally {
		await engine.dropFile(path);
	}
}

/** `read_csv(…)` over what `csvLine` wrote. */
function readPutCsv(path: string, columns: PutColumns): string {
	const types = Object.entries(columns).map(([name, type]) => `${literal(name).text}: '${type}'`);
	return `read_csv(${literal(path).text}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
		new_line = '\\n', strict_mode = true, max_line_size = 16777216, buffer_size = 67108864, columns = {${types.join(', ')}})`;
}

const BATCH = 1 << 22;

function encodeLines(rows: Iterable<readonly PutCell[]>): Uint8Array {
	const encoder = new TextEncoder();
	const chunks: Uint8Array[] = [];
	let pending = '';
	for (const row of rows) {
		pending += csvLine(row);
		if (pending.length > BATCH) {
			chunks.push(encoder.encode(pending));
			pending = '';
		}
	}
	chunks.push(encoder.encode(pending));
	return joinBytes(chunks);
}
