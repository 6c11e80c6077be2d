import { sha256Hex } from '#lib/core/bytes.ts';
import { canonicalWriter } from './canonical.ts';

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
	const textOf = canonicalWriter();
	const texts = new Set<string>();
	for (const row of rows) texts.add(textOf(typeof row === 'string' ? row : { ...row, source: undefined }));
	const lines = [...texts].sort();
	return {
		rows: lines.length,
		sha256: await sha256Hex(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')))
	};
}
