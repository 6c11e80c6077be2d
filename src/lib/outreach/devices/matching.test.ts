import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CurrentLine } from './ledger.ts';
import { matchOffers } from './matching.ts';
import { currentLine as line } from './testing/ledger-line.ts';

it('prefers the same school, then the same ward, then whoever asked first; kinds do not mix', () => {
	const { moves, kinds } = matchOffers([
		line('S', { ward: 'A', need: 5, offered: 2 }),
		line('T', { ward: 'A', need: 4, asked: 90 }),
		line('U', { ward: 'B', need: 6, asked: 80 }),
		line('V', { ward: 'C', need: 6, asked: 85 }),
		line('Giver 1', { ward: 'A', offered: 5 }),
		line('Giver 2', { offered: 7 }),
		line('Giver 2', { kind: 'Máy tính bảng', offered: 3 })
	]);
	expect(moves.map(({ from, to, amount, nearness }) => [from, to, amount, nearness])).toEqual([
		['S', 'S', 2, 'same_place'],
		// T asked on day 90, S on day 100: T first.
		['Giver 1', 'T', 4, 'same_ward'],
		['Giver 1', 'S', 1, 'same_ward'],
		['Giver 2', 'U', 6, 'elsewhere'],
		['Giver 2', 'V', 1, 'elsewhere']
	]);
	expect(kinds).toEqual([
		{ kind: 'Máy tính', offered: 14, open: 21, matched: 14 },
		{ kind: 'Máy tính bảng', offered: 3, open: 0, matched: 0 }
	]);
});

it('takes one kind written in two ways for one', () => {
	const { moves } = matchOffers([
		line('S', { kind: 'MÁY TÍNH', need: 2 }),
		line('G', { kind: 'máy tính', offered: 1 })
	]);
	expect(moves.map(({ amount }) => amount)).toEqual([1]);
});

const wardOf = new Map([
	['S', 'A'],
	['T', 'A'],
	['U', 'B']
]);
const lines = fc.array(
	fc
		.record({
			place: fc.constantFrom('S', 'T', 'U', 'V', 'W'),
			kind: fc.constantFrom('k', 'l'),
			need: fc.option(fc.nat(9)),
			offered: fc.option(fc.nat(9)),
			asked: fc.nat(3)
		})
		.map(({ place, ...more }) => line(place, { ward: wardOf.get(place) ?? null, ...more })),
	{ maxLength: 10 }
);

it('moves as much as can move, and of that as much as can within a school and within a ward', () => {
	fc.assert(
		fc.property(lines, (given) => {
			const own = [...new Map(given.map((each) => [`${each.place} ${each.kind}`, each] as const)).values()];
			const { moves } = matchOffers(own);
			const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
			// Independently of the order: what can move within groups that everything of a kind falls into.
			const most = (key: (each: CurrentLine) => string | null) => {
				const groups = new Map<string, CurrentLine[]>();
				for (const each of own) {
					const at = key(each);
					if (at !== null) groups.set(at, [...(groups.get(at) ?? []), each]);
				}
				return sum(
					[...groups.values()].map((group) =>
						Math.min(sum(group.map(({ need }) => need ?? 0)), sum(group.map(({ offered }) => offered ?? 0)))
					)
				);
			};
			const moved = (...nearness: string[]) =>
				sum(moves.filter((move) => nearness.includes(move.nearness)).map(({ amount }) => amount));
			expect(moved('same_place', 'same_ward', 'elsewhere')).toBe(most(({ kind }) => kind));
			expect(moved('same_place')).toBe(most(({ kind, place }) => `${kind} ${place}`));
			const wardless = own.filter(({ ward }) => ward === null);
			const placed = sum(wardless.map(({ need, offered }) => Math.min(need ?? 0, offered ?? 0)));
			expect(moved('same_place', 'same_ward')).toBe(
				most(({ kind, ward }) => (ward === null ? null : `${kind} ${ward}`)) + placed
			);
			for (const each of own) {
				const of = (side: 'from' | 'to') =>
					sum(
						moves
							.filter((move) => move[side] === each.place && move.kind === each.kind)
							.map(({ amount }) => amount)
					);
				expect(of('to')).toBeLessThanOrEqual(each.need ?? 0);
				expect(of('from')).toBeLessThanOrEqual(each.offered ?? 0);
			}
		})
	);
});
