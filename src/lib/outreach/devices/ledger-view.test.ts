import { expect, it } from 'vitest';
import { ledgerView } from './ledger-view.ts';
import { currentLine as line } from './testing/ledger-line.ts';

it('tells devices from lines and keeps the amounts of small needs to itself', () => {
	const view = ledgerView([
		line('S', { ward: 'A', day: 7, need: 3 }),
		line('T', { ward: 'B', day: 9, need: 8, lent: 2 }),
		line('U', { ward: 'C', need: 30, day: 8 }),
		line('S', { ward: 'A', kind: 'Internet', need: 12, day: 8 }),
		line('Giver', { offered: 12, day: 8 }),
		line('Giver', { kind: 'Internet', offered: 5, day: 8 })
	]);
	expect(view).toMatchObject({
		until: 9,
		offers: true,
		devices: { whole: { need: 41, met: 2, open: 39 } },
		lines: { whole: { need: 12 }, wards: [{ ward: 'A', need: 12, met: 0, share: 0 }] }
	});
	// S is small and T, the next smallest, hides it. Day 7, day 8, day 9: S 3, U 9.
	expect(view?.moves.map(({ kind, to, amount }) => [kind, to, amount])).toEqual([
		['Internet', 'S', 5],
		['Máy tính', 'S', null],
		['Máy tính', 'U', 9]
	]);
	// 12 are matched, and 9 of them shown: the sum would tell the 3 of S.
	expect(view?.kinds).toEqual([
		{ kind: 'Internet', offered: 5, open: 12, matched: 5 },
		{ kind: 'Máy tính', offered: null, open: 39, matched: null }
	]);
});

it('shows nothing of a ledger in which four are asked for, and nothing of none', () => {
	expect(ledgerView([line('S', { need: 4 })])).toMatchObject({ devices: null, lines: null, offers: false });
	expect(ledgerView([])).toBeNull();
});
