import type { SnapshotRows } from './snapshot-rows.ts';

/** Rows of a tally as JSON carries them: the candidates, a map, as pairs. */
export type EmbeddedRows = Omit<SnapshotRows, 'candidates'> & {
	candidates: [string, { exact: readonly string[]; near: readonly string[] }][];
};

export function embedRows(rows: SnapshotRows): EmbeddedRows {
	return { ...rows, candidates: [...rows.candidates] };
}

export function embeddedRows(rows: EmbeddedRows): SnapshotRows {
	return { ...rows, candidates: new Map(rows.candidates) };
}
