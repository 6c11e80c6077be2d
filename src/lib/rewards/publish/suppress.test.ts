import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCells, LEAST_PUBLISHED, publishedCounts, type Counts } from './suppress.ts';

/** Every table of counts that shows the same as this one: the same totals and the same cells where nothing is hidden. */
function candidates(counts: Counts, hidden: boolean[][]): number[][][] {
	const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
	const columns = (counts[0] ?? []).map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
	const width = columns.length;
	const found: number[][][] = [];
	const table = counts.map((row) => [...row]);
	const fill = (at: number, left: number[], below: number[]) => {
		if (at === counts.length * width) {
			if (left.every((n) => n === 0) && below.every((n) => n === 0)) found.push(table.map((row) => [...row]));
			return;
		}
		const [row, column] = [Math.floor(at / width), at % width];
		const most = Math.min(left[row]!, below[column]!);
		const given = counts[row]![column]!;
		const values = hidden[row]![column] ? Array.from({ length: most + 1 }, (_, n) => n) : [given];
		for (const value of values) {
			if (value > most) continue;
			table[row]![column] = value;
			fill(
				at + 1,
				left.map((n, index) => (index === row ? n - value : n)),
				below.map((n, index) => (index === column ? n - value : n))
			);
		}
	};
	fill(0, rows, columns);
	return found;
}

describe('cells that are not published', () => {
	it('hides a small cell and, so that the totals do not give it away, the smallest beside it in both directions', () => {
		expect(
			publishedCounts([
				[20, 3, 40],
				[30, 12, 50],
				[25, 9, 60]
			])
		).toEqual([
			[null, null, 40],
			[30, 12, 50],
			[null, null, 60]
		]);
	});

	it('hides nothing where nothing is small; nought is no group', () => {
		expect(
			publishedCounts([
				[5, 0],
				[0, 7]
			])
		).toEqual([
			[5, 0],
			[0, 7]
		]);
	});

	it('leaves an attacker who tries every table several values for each small cell', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 3, maxLength: 3 }), {
					minLength: 2,
					maxLength: 2
				}),
				(counts) => {
					const hidden = hiddenCells(counts);
					const tables = candidates(counts, hidden);
					const all = hidden.flat().every(Boolean);
					counts.forEach((row, at) =>
						row.forEach((count, column) => {
							if (count === 0 || count >= LEAST_PUBLISHED) return;
							expect(hidden[at]![column]).toBe(true);
							const values = new Set(tables.map((table) => table[at]![column]));
							// Where all cells are hidden the totals alone speak, and those are the caller's.
							if (!all) expect(values.size).toBeGreaterThan(1);
						})
					);
				}
			),
			{ numRuns: 300 }
		);
	});
});
