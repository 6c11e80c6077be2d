import { expect, it } from 'vitest';
import { takeUpMoved } from './take-up-moved.ts';

const row = (procedure: string | null, numerator: number, denominator: number) => ({
	keys: [procedure],
	numerator,
	denominator,
	value: numerator / denominator,
	lower: null,
	upper: null
});

it('by hand: people filing otherwise, apart from which procedures there were', () => {
	// p: 20 % → 60 % in half, then a quarter of the dossiers: 40 points × 37.5 % = +15; q: 40 % → 48 %: 8 × 62.5 % = +5.
	// Mix: p lost a quarter at 40 % on average (−10), q won one at 44 % (+11). 30 % → 51 %.
	const moved = takeUpMoved([row('p', 10, 50), row('q', 20, 50)], [row('p', 15, 25), row('q', 36, 75)]);
	expect(moved).toEqual({
		rates: expect.closeTo(0.2, 12) as number,
		mix: expect.closeTo(0.01, 12) as number,
		most: { procedure: 'p', before: 0.2, after: 0.6, points: expect.closeTo(0.15, 12) as number }
	});
});

it('a procedure of one period only moves the mix; one without a name is not named', () => {
	// 10 % of 100, then the same beside 100 of another procedure at 50 %: 10 % → 30 %, all of it mix.
	const moved = takeUpMoved([row('p', 10, 100)], [row('p', 10, 100), row('q', 50, 100)]);
	expect(moved).toEqual({ rates: 0, mix: expect.closeTo(0.2, 12) as number, most: null });
	// p falls from 50 % to 40 % in half of the dossiers (−5), what has no name from 50 % to 10 % in the other half (−20).
	const fallen = takeUpMoved(
		[row('p', 50, 100), row(null, 50, 100)],
		[row('p', 40, 100), row(null, 10, 100)]
	);
	expect(fallen?.rates).toBeCloseTo(-0.25, 12);
	expect(fallen?.most).toMatchObject({ procedure: 'p', points: expect.closeTo(-0.05, 12) as number });
});

it('nothing is said with one procedure, or of a period without dossiers', () => {
	expect(takeUpMoved([row('p', 1, 2)], [row('p', 2, 2)])).toBeNull();
	expect(takeUpMoved([], [row('p', 2, 2), row('q', 1, 2)])).toBeNull();
});
