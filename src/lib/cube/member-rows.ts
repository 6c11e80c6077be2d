import type { Codes } from './format.ts';

/** Rows by the member they have: those of code `c` are `rows[offsets[c]]` up to, without, `rows[offsets[c + 1]]`. */
export interface MemberRows {
	readonly offsets: Uint32Array;
	readonly rows: Uint32Array;
}

/** Counting sort of the rows of a column of codes. */
export function memberRowsOf(codes: Codes, cardinality: number): MemberRows {
	const offsets = new Uint32Array(cardinality + 1);
	for (const code of codes) offsets[code + 1] = (offsets[code + 1] as number) + 1;
	for (let code = 1; code <= cardinality; code++)
		offsets[code] = (offsets[code] as number) + (offsets[code - 1] as number);
	const rows = new Uint32Array(codes.length);
	const next = offsets.slice(0, cardinality);
	codes.forEach((code, row) => {
		const at = next[code] as number;
		rows[at] = row;
		next[code] = at + 1;
	});
	return { offsets, rows };
}
