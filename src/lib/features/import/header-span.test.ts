import { expect, it } from 'vitest';
import { headerSpan, sayHeaderEnd } from './header-span.ts';

it.each([
	// Found as 2 to 4, the first of which is a title.
	[[2, 3, 4], 'first', 3, [3, 4]],
	[[2, 3, 4], 'last', 3, [2, 3]],
	[[4], 'first', 3, [3, 4]],
	[[3], 'last', 5, [3, 4, 5]],
	// Past the other end, which goes along.
	[[3, 4], 'first', 7, [7]],
	[[3, 4], 'last', 2, [2]],
	[[], 'last', 2, [2]],
	[[], 'first', 2, [2]],
	[[3, 4], 'first', 0, []],
	[[3, 4], 'last', 0, []],
	// No header has so many rows.
	[[3], 'last', 4000, [4000]]
] as const)('header %j, %s row said to be %i', (rows, end, row, expected) => {
	expect(sayHeaderEnd(headerSpan(rows), end, row)).toEqual(expected);
});
