import { describe, expect, it } from 'vitest';
import { nestedSmallCells, smallCells } from './small-cells.ts';

describe('smallCells', () => {
	it.each([
		[[5, 0, 20], []],
		[
			[4, 30, 12, 0],
			[0, 2]
		],
		[
			[1, 4, 5],
			[0, 1]
		],
		[[3], [0]]
	])('%j hides %j', (sizes, hidden) => {
		expect([...smallCells(sizes)].sort()).toEqual(hidden);
	});
});

describe('nestedSmallCells', () => {
	it('hides every group of a hidden part, and a second group where one alone would follow from its part', () => {
		// Parts: A 3 + 40 + 9 = 52, B 2 + 1 = 3, C 6 + 7 = 13. B is small; C, the next smallest part, goes with it.
		const { parts, cells } = nestedSmallCells([
			{ part: 'A', size: 3 },
			{ part: 'A', size: 40 },
			{ part: 'B', size: 2 },
			{ part: 'B', size: 1 },
			{ part: 'C', size: 6 },
			{ part: 'A', size: 9 },
			{ part: 'C', size: 7 }
		]);
		expect([...parts]).toEqual(['B', 'C']);
		expect([...cells].sort()).toEqual([0, 2, 3, 4, 5, 6]);
	});

	it('hides nothing where no group is small', () => {
		const { parts, cells } = nestedSmallCells([
			{ part: 'A', size: 5 },
			{ part: 'B', size: 0 }
		]);
		expect([parts.size, cells.size]).toEqual([0, 0]);
	});
});
