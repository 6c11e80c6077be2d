import { hashPieces } from './hash-pieces.ts';

export interface InputHash {
	/** Different rows. */
	rows: number;
	sha256: string;
}

/**
 * SHA-256 of rows as a set: after a line of the columns' names each row as the JSON array of their cells, sorted by code units,
 * copies once, one a line. Neither the order of rows, nor how they are shared out over files, nor importing a file twice changes
 * it, and no two different sets give one text (docs/decisions/0017-a-hash-as-fast-as-its-text.md).
 */
export async function inputHash<Row extends object>(
	rows: Iterable<Row>,
	columns: readonly (keyof Row & string)[]
): Promise<InputHash> {
	const lines: string[] = [];
	for (const row of rows) lines.push(JSON.stringify(columns.map((name) => row[name])));
	lines.sort();
	const different = lines.filter((line, at) => line !== lines[at - 1]);
	return {
		rows: different.length,
		sha256: await hashPieces(pieces([JSON.stringify(columns), ...different]))
	};
}

/** Lines a piece: each encoded alone would cost more than its hash. */
const PIECE = 1000;

function* pieces(lines: readonly string[]): Generator<string> {
	for (let at = 0; at < lines.length; at += PIECE) yield `${lines.slice(at, at + PIECE).join('\n')}\n`;
}
