/** Groups of fewer students or claims than this are not published (point 13). */
export const LEAST_PUBLISHED = 5;

/** A table of counts whose rows add up to totals that are published too, and so do its columns unless it is said otherwise. */
export type Counts = readonly (readonly number[])[];

export interface Totals {
	/** Whether the totals of columns are published: not those of a table of one row. */
	columns: boolean;
}

interface Cell {
	row: number;
	column: number;
}

/**
 * Which cells of a table of counts are hidden, so that no count from 1 to 4 can be read or worked out. Primary: the small
 * cells themselves. Complementary: while what is shown (all totals, all other cells) pins a small cell down to less than
 * `LEAST_PUBLISHED` values, the smallest cell that helps goes too. An attacker is taken to know that counts are whole
 * and not negative; what he can conclude is worked out by tightening the bounds of every hidden cell from its row and
 * column until nothing moves (the method of bounds: Dobra and Fienberg 2000, PNAS 97(22)). Totals are the caller's to judge.
 */
export function hiddenCells(counts: Counts, totals: Totals = { columns: true }): boolean[][] {
	const small = counts.map((row) => row.map((count) => count > 0 && count < LEAST_PUBLISHED));
	const hidden = small.map((row) => [...row]);
	for (;;) {
		const lone = loneCompanion(counts, hidden, totals);
		if (lone !== null) {
			(hidden[lone.row] as boolean[])[lone.column] = true;
			continue;
		}
		const exposed = firstExposed(counts, small, boundsOf(counts, hidden, totals));
		if (exposed === null) return hidden;
		const next = smallestHelp(counts, hidden, exposed, totals);
		// Everything that could help is hidden: nothing is left to be worked out from but the totals.
		if (next === null) return hidden.map((row) => row.map(() => true));
		(hidden[next.row] as boolean[])[next.column] = true;
	}
}

/** Counts without those that are hidden. */
export function publishedCounts(counts: Counts, totals?: Totals): (number | null)[][] {
	const hidden = hiddenCells(counts, totals);
	return counts.map((row, at) => row.map((count, column) => (hidden[at]?.[column] ? null : count)));
}

/**
 * A cell to hide in a row or column that hides one alone, whose total would give it away: the smallest of those whose
 * other line hides something already, else the smallest.
 */
function loneCompanion(counts: Counts, hidden: boolean[][], totals: Totals): Cell | null {
	const isHidden = ({ row, column }: Cell) => hidden[row]?.[column] === true;
	const sizeOf = ({ row, column }: Cell) => counts[row]?.[column] ?? 0;
	const [rows, columns] = [rowsOf(counts), totals.columns ? columnsOf(counts) : []];
	for (const [line, across] of [
		...rows.map((row) => [row, columns] as const),
		...columns.map((column) => [column, rows] as const)
	]) {
		if (line.filter(isHidden).length !== 1) continue;
		const shown = line.filter((cell) => !isHidden(cell) && sizeOf(cell) > 0);
		const joined = shown.filter((cell) =>
			across.some((other) => other.some((its) => same(its, cell)) && other.some(isHidden))
		);
		const found = smallest(joined.length > 0 ? joined : shown, sizeOf);
		if (found !== null) return found;
	}
	return null;
}

function same(a: Cell, b: Cell): boolean {
	return a.row === b.row && a.column === b.column;
}

function smallest(cells: readonly Cell[], sizeOf: (cell: Cell) => number): Cell | null {
	return cells.reduce<Cell | null>(
		(least, cell) => (least === null || sizeOf(cell) < sizeOf(least) ? cell : least),
		null
	);
}

function firstExposed(counts: Counts, small: boolean[][], bounds: [number, number][][]): Cell | null {
	for (const [row, cells] of small.entries()) {
		for (const [column, isSmall] of cells.entries()) {
			const [lower = 0, upper = 0] = bounds[row]?.[column] ?? [];
			if (isSmall && upper - lower < LEAST_PUBLISHED - 1) return { row, column };
		}
	}
	return null;
}

/**
 * The next cell to go with an exposed one: the smallest of its row or column, whichever has fewer hidden cells so far, or
 * where both are all hidden the smallest anywhere.
 */
function smallestHelp(counts: Counts, hidden: boolean[][], exposed: Cell, totals: Totals): Cell | null {
	const shown = counts.flatMap((row, at) =>
		row.flatMap((count, column) => (hidden[at]?.[column] ? [] : [{ row: at, column, count }]))
	);
	const inRow = hidden[exposed.row]?.filter(Boolean).length ?? 0;
	const inColumn = totals.columns ? hidden.filter((row) => row[exposed.column]).length : Infinity;
	const row = shown.filter((cell) => cell.count > 0 && cell.row === exposed.row);
	const column = shown.filter((cell) => cell.count > 0 && cell.column === exposed.column);
	const lines = (inRow <= inColumn ? [row, column] : [column, row]).filter((line) => line.length > 0);
	return smallest(lines[0] ?? shown, ({ row: at, column: across }) => counts[at]?.[across] ?? 0);
}

/** What the shown cells and totals leave possible for each hidden cell. */
function boundsOf(counts: Counts, hidden: boolean[][], totals: Totals): [number, number][][] {
	const lines = [...rowsOf(counts), ...(totals.columns ? columnsOf(counts) : [])].map((cells) => {
		const unknown = cells.filter(({ row, column }) => hidden[row]?.[column]);
		// Total less what is shown: what the hidden cells of the line add up to.
		return { unknown, sum: unknown.reduce((sum, { row, column }) => sum + (counts[row]?.[column] ?? 0), 0) };
	});
	const bounds = counts.map((row) => row.map((): [number, number] => [0, Infinity]));
	const at = ({ row, column }: Cell) => (bounds[row] as [number, number][])[column] as [number, number];
	for (let moved = true; moved;) {
		moved = false;
		for (const { unknown, sum } of lines) {
			for (const cell of unknown) {
				const own = at(cell);
				const others = unknown.filter((other) => other !== cell).map(at);
				const upper = Math.min(own[1], sum - others.reduce((total, [low]) => total + low, 0));
				const lower = Math.max(own[0], sum - others.reduce((total, [, high]) => total + high, 0));
				if (upper === own[1] && lower === own[0]) continue;
				own[0] = lower;
				own[1] = upper;
				moved = true;
			}
		}
	}
	return bounds;
}

function rowsOf(counts: Counts): Cell[][] {
	return counts.map((cells, row) => cells.map((_, column) => ({ row, column })));
}

function columnsOf(counts: Counts): Cell[][] {
	return (counts[0] ?? []).map((_, column) => counts.map((__, row) => ({ row, column })));
}
