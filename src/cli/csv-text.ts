import { csvCell } from '#lib/core/csv-cell.ts';

/** One record of RFC 4180 without its line end: quoted only where a cell needs it. */
export function csvRecord(cells: readonly string[]): string {
	// A record of one empty cell would otherwise be an empty line, which is no record.
	if (cells.length === 1 && cells[0] === '') return '""';
	return cells.map(csvCell).join(',');
}

const CHUNK = 1 << 16;

/** The records as chunks of text of some 64 KiB, each record ended by CRLF. */
export function* csvChunks(records: Iterable<readonly string[]>): Generator<string> {
	let chunk = '';
	for (const cells of records) {
		chunk += csvRecord(cells) + '\r\n';
		if (chunk.length >= CHUNK) {
			yield chunk;
			chunk = '';
		}
	}
	if (chunk !== '') yield chunk;
}
