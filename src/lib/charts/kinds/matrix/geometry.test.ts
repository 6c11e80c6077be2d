import { expect, it } from 'vitest';
import { columnsThatFit, matrixGeometry } from './geometry.ts';

const member = (key: string) => ({ key, label: key });
const rows = ['a', 'b'].map(member);
const columns = ['1', '2', '3'].map(member);

it('draws squares whose area is proportional to the count, and none for nought', () => {
	const { cells, max } = matrixGeometry(
		rows,
		columns,
		[
			{ row: 'a', column: '1', count: 400 },
			{ row: 'b', column: '3', count: 100 }
		],
		640
	);
	expect(max).toBe(400);
	expect(cells.map(({ row, column, count }) => `${row.key}${column.key} ${count}`)).toEqual([
		'a1 400',
		'a2 0',
		'a3 0',
		'b1 0',
		'b2 0',
		'b3 100'
	]);
	// A quarter of the count: half the side of the full square, which is a row of 28 less 2.
	expect(cells.map(({ side }) => side)).toEqual([26, 0, 0, 0, 0, 13]);
});

it('leaves out the columns for which there is no room', () => {
	const many = Array.from({ length: 40 }, (_, index) => member(String(index)));
	const fitting = columnsThatFit(rows, many, 390);
	expect(fitting).toBeLessThan(15);
	const geometry = matrixGeometry(rows, many, [], 390);
	expect(geometry.columns).toHaveLength(fitting);
	expect(geometry.right).toBeLessThanOrEqual(390);
	expect(geometry.cell.width).toBeGreaterThanOrEqual(26);
});

it('has nothing to draw of nothing', () => {
	expect(matrixGeometry([], [], [], 390).cells).toEqual([]);
});
