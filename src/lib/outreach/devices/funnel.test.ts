import { expect, it } from 'vitest';
import { funnelOf, funnelsByWard } from './funnel.ts';
import { currentLine as line } from './testing/ledger-line.ts';

const lines = [
	line('S', { ward: 'A', need: 10, matched: 8, donated: 3, lent: 4, returned: 2 }),
	line('S', { ward: 'A', kind: 'Máy tính bảng', need: 6, matched: 6, donated: 0, lent: 6, returned: 6 }),
	line('T', { ward: 'A', need: 20, matched: 5, donated: 5 }),
	line('U', { ward: 'B', need: 12, matched: 0 }),
	line('Giver', { ward: 'B', offered: 9 })
];

it('adds up what reached each step, and what is met today', () => {
	// Met: S 3+4−2 = 5, its tablets 6−6 = 0, T 5, U 0. Handed over: 7 + 6 + 5 + 0.
	// Open: S 10−5 and 1 promised = 4, its tablets 6, T 15, U 12.
	expect(funnelOf(lines)).toEqual({ need: 48, matched: 19, handed: 18, returned: 8, met: 10, open: 37 });
});

it('does not know the matched where a place does not say', () => {
	expect(funnelOf([...lines, line('V', { need: 1 })]).matched).toBeNull();
});

it('goes by ward and by place within it, most need first, without givers', () => {
	const found = funnelsByWard(lines);
	expect(found.map(({ ward, funnel }) => [ward, funnel?.need])).toEqual([
		['A', 36],
		['B', 12]
	]);
	expect(found[0]?.places.map(({ place, funnel }) => [place, funnel?.need, funnel?.handed])).toEqual([
		['T', 20, 5],
		['S', 16, 13]
	]);
	expect(found[1]?.places).toHaveLength(1);
});

it('hides a place that needs fewer than five, and another of its ward by which it could be told', () => {
	const found = funnelsByWard([...lines, line('W', { ward: 'A', need: 4 })]);
	expect(found[0]?.funnel?.need).toBe(40);
	expect(found[0]?.places.map(({ place, funnel }) => [place, funnel?.need])).toEqual([
		['T', 20],
		['S', undefined],
		['W', undefined]
	]);
});
