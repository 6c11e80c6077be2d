import type { Engine } from '#lib/engine/engine.ts';
import type { SnapshotInput } from '#lib/model/snapshot.ts';
import type { UnderstoodSheet } from '../understood.ts';
import type { LedgerSheet } from './ledger.ts';
import { putRows } from './put-rows.ts';
import { hasHash, readRowKey, type RowKey } from './row-key.ts';

/** Rows by which a column of keys is known. */
const SAMPLE = 100;

/**
 * Rejected rows that came back, corrected or not, in the workbook they were given out in: each carries the key of the row it was. Where
 * that row is in the same load, it is told as the duplicate of the one that came back, which alone is counted.
 */
export class CameBack {
	readonly #found: { key: RowKey; file: string }[] = [];

	/** Takes the keys of a sheet whose rows are loaded. */
	look(file: string, sheet: UnderstoodSheet): void {
		const data = sheet.rows.filter(({ kind }) => kind === 'data');
		const columns = sheet.columns.flatMap((_, index) =>
			data.slice(0, SAMPLE).some(({ cells }) => readRowKey(cells[index] ?? '') !== null) ? [index] : []
		);
		for (const { cells } of columns.length > 0 ? data : []) {
			for (const index of columns) {
				const key = readRowKey(cells[index] ?? '');
				if (key) this.#found.push({ key, file });
			}
		}
	}

	/** By file of rows that came back, how many of them are of files that this load does not have. */
	withoutFile(inputs: readonly SnapshotInput[]): Map<string, number> {
		const counts = new Map<string, number>();
		for (const { key, file } of this.#found) {
			if (!inputs.some(({ sha256 }) => hasHash(key, sha256))) counts.set(file, (counts.get(file) ?? 0) + 1);
		}
		return counts;
	}

	/** `came_back` (_input, _row, _by): the rows of this load that came back, and the file in which. */
	async store(
		engine: Engine,
		sheets: readonly LedgerSheet[],
		inputs: readonly SnapshotInput[]
	): Promise<void> {
		const rows = new Map<string, [number, number, string]>();
		for (const { key, file } of this.#found) {
			const files = inputs.filter(({ sha256 }) => hasHash(key, sha256)).map((input) => input.file);
			for (const [input, sheet] of sheets.entries()) {
				if (sheet.sheet === key.sheet && files.includes(sheet.file))
					rows.set(`${input}:${key.row}`, [input, key.row, file]);
			}
		}
		await putRows(engine, 'came_back', { _input: 'INTEGER', _row: 'BIGINT', _by: 'VARCHAR' }, rows.values());
	}
}
