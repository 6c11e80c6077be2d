import { canonicalWriter } from './canonical.ts';
import { hashPieces } from './hash-pieces.ts';

export interface InputHash {
	/** Different rows. */
	rows: number;
	sha256: string;
}

/**
 * SHA-256 of rows as a set: each as canonical text without `source`, sorted, copies once, one a line. Neither the order
 * of rows, nor how they are shared out over files, nor importing a file twice changes it.
 */
export async function inputHash(rows: Iterable<object | string>): Promise<InputHash> {
	const textOf = canonicalWriter(['source']);
	const lines: string[] = [];
	for (const row of rows) lines.push(textOf(row));
	lines.sort();
	const different = lines.filter((line, at) => line !== lines[at - 1]);
	return { rows: different.length, sha256: await hashPieces(pieces(different)) };
}

/** Lines a piece: each encoded alone would cost more than its hash. */
const PIECE = 1000;

function* pieces(lines: readonly string[]): Generator<string> {
	for (let at = 0; at < lines.length; at += PIECE) yield `${lines.slice(at, at + PIECE).join('\n')}\n`;
}
