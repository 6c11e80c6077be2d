import { expect, it } from 'vitest';
import { currentLines, metNeed, openNeed } from './ledger.ts';
import { ledgerLine as line } from './testing/ledger-line.ts';

it('takes the latest line of each place and kind up to a day, and when it first asked', () => {
	const lines = [
		line('B', { day: 30, need: 7 }),
		line('A', { day: 10, need: 0 }),
		line('A', { day: 40, need: 9 }),
		line('A', { day: 20, need: 5 }),
		line('A', { day: 50, need: 12 }),
		line('A', { day: 20, kind: 'Máy tính bảng', offered: 3 })
	];
	expect(currentLines(lines, 45).map(({ place, kind, need, asked }) => [place, kind, need, asked])).toEqual([
		['A', 'Máy tính', 9, 20],
		['A', 'Máy tính bảng', null, null],
		['B', 'Máy tính', 7, 30]
	]);
});

it.each([
	// Need, matched, donated, lent, returned → met, open.
	[10, null, 4, 5, 1, 8, 2],
	[10, 12, 4, 5, 1, 8, 0],
	[10, 9, 4, 5, 1, 8, 2],
	[3, null, 5, 0, 0, 3, 0],
	[6, null, 0, 2, 4, 0, 6],
	[null, null, 2, null, null, 0, 0]
])('of a need of %j, matched %j, given %j, lent %j, back %j: met %i, open %i', (...row) => {
	const [need, matched, donated, lent, returned, met, open] = row;
	const own = line('A', { need, matched, donated, lent, returned });
	expect([metNeed(own), openNeed(own)]).toEqual([met, open]);
});
