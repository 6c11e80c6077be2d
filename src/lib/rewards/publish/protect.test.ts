import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCounts } from './protect.ts';
import { LEAST_PUBLISHED, type Figures, type Sum } from './sums.ts';

type Counts = readonly (readonly number[])[];

/** A table whose rows and columns add up to totals that are published. */
function tableOf(table: Counts): Figures {
	const counts = new Map<string, number>();
	const sums: Sum[] = [];
	const width = table[0]?.length ?? 0;
	const name = (row: number, column: number) => `${row},${column}`;
	const add = (total: string, parts: string[]) => {
		counts.set(
			total,
			parts.reduce((sum, id) => sum + counts.get(id)!, 0)
		);
		sums.push({ total, parts });
	};
	table.forEach((row, at) => row.forEach((count, column) => counts.set(name(at, column), count)));
	const columns = Array.from({ length: width }, (_, column) => column);
	table.forEach((_, at) =>
		add(
			`row ${at}`,
			columns.map((column) => name(at, column))
		)
	);
	for (const column of columns)
		add(
			`column ${column}`,
			table.map((_, at) => name(at, column))
		);
	const shown = new Set([...counts.keys()].filter((id) => /^(?:row|column)/u.test(id)));
	return { counts, sums, shown };
}

function hiddenCells(table: Counts): boolean[][] {
	const hidden = hiddenCounts(tableOf(table));
	return table.map((row, at) => row.map((_, column) => hidden.has(`${at},${column}`)));
}

function publishedCounts(table: Counts): (number | null)[][] {
	const hidden = hiddenCells(table);
	return table.map((row, at) => row.map((count, column) => (hidden[at]![column] ? null : count)));
}

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

	it('hides a second count beside a small one, since the sum is known', () => {
		const counts = new Map([
			['a', 765],
			['b', 0],
			['c', 3],
			['d', 106],
			['e', 70],
			['all', 944]
		]);
		const sums = [{ total: 'all', parts: ['a', 'b', 'c', 'd', 'e'] }];
		expect(hiddenCounts({ counts, sums, shown: new Set(['all']) })).toEqual(new Set(['c', 'e']));
		counts.set('c', 7).set('all', 948);
		expect(hiddenCounts({ counts, sums, shown: new Set(['all']) })).toEqual(new Set());
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
					const withoutCells = candidates(
						counts,
						counts.map((row) => row.map(() => true))
					);
					counts.forEach((row, at) =>
						row.forEach((count, column) => {
							if (count === 0 || count >= LEAST_PUBLISHED) return;
							expect(hidden[at]![column]).toBe(true);
							const values = (of: number[][][]) => new Set(of.map((table) => table[at]![column])).size;
							// What the totals alone tell is the caller's.
							expect(values(tables)).toBeGreaterThanOrEqual(Math.min(LEAST_PUBLISHED, values(withoutCells)));
						})
					);
				}
			),
			{ numRuns: 300 }
		);
	});
});

describe('a count that nothing bounds', () => {
	it('is let go up no further than is asked for', () => {
		const counts = new Map([
			['few', 4],
			['rest', 16],
			['all', 20]
		]);
		const sums = [{ total: 'all', parts: ['few', 'rest'] }];
		const hidden = hiddenCounts({ counts, sums, shown: new Set(), hidden: new Set(['rest', 'all']) });
		expect(hidden).toEqual(new Set(['few', 'rest', 'all']));
	});
});

describe('tables that share counts', () => {
	it('a count left out of one table is not given away by another that divides it', () => {
		// Outcomes add up to claims; each outcome is divided again by reasons in another table.
		const counts = new Map([
			['claims', 178],
			['verified', 105],
			['waiting', 70],
			['failed', 3],
			['in process', 40],
			['accepted', 30]
		]);
		const sums = [
			{ total: 'claims', parts: ['verified', 'waiting', 'failed'] },
			{ total: 'waiting', parts: ['in process', 'accepted'] }
		];
		const hidden = hiddenCounts({ counts, sums, shown: new Set(['claims']) });
		// Were both reasons shown, they would give away what waits, and with it the three that failed.
		expect(hidden).toEqual(new Set(['failed', 'waiting', 'accepted']));
	});
});
