import { describe, expect, it } from 'vitest';
import { valueOf } from '../outcome.ts';
import { gini, theil } from './inequality.ts';

const held = (amounts: readonly number[]) => amounts.map((amount) => ({ amount }));

describe('Gini', () => {
	// Closed forms: 1, 2, …, n gives (n² − 1) ÷ (3n(n + 1)) = (n − 1) ÷ 3n; one of n holding all gives (n − 1) ÷ n.
	it('by closed form', () => {
		expect(valueOf(gini(held([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])))).toBeCloseTo(9 / 30, 12);
		expect(valueOf(gini(held([0, 0, 0, 5])))).toBeCloseTo(3 / 4, 12);
		expect(valueOf(gini(held([2, 2, 2])))).toBeCloseTo(0, 12);
	});

	it('a weight is as many times the same', () => {
		const weighted = gini([
			{ amount: 1, weight: 3 },
			{ amount: 4, weight: 2 }
		]);
		expect(valueOf(weighted)).toBeCloseTo(valueOf(gini(held([1, 1, 1, 4, 4]))), 12);
	});
});

describe('Theil', () => {
	it('one of n holding all is ln n; equal shares are 0', () => {
		expect(valueOf(theil(held([0, 0, 0, 5]))).total).toBeCloseTo(Math.log(4), 12);
		expect(valueOf(theil(held([3, 3]))).total).toBe(0);
	});

	it('splits exactly: 1, 1 against 3, 3 is all between, and mixed groups add up', () => {
		const apart = valueOf(theil([1, 1, 3, 3].map((amount, i) => ({ amount, group: i < 2 ? 'a' : 'b' }))));
		// Shares ¼ and ¾ with means ½ and 1½ of the whole.
		expect(apart.between).toBeCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 12);
		expect(apart.within).toBe(0);
		const mixed = valueOf(
			theil([1, 2, 3, 4, 10].map((amount, i) => ({ amount, weight: i + 1, group: i % 2 ? 'a' : 'b' })))
		);
		expect(mixed.between + mixed.within).toBeCloseTo(mixed.total, 12);
	});
});

it.each([[[]], [[0, 0]], [[-1, 2]]])('%j has neither', (amounts) => {
	expect(gini(held(amounts))).toMatchObject({ refused: { code: 'inequality_undefined' } });
	expect(theil(held(amounts))).toMatchObject({ refused: { code: 'inequality_undefined' } });
});

describe('printed elsewhere', () => {
	const julia = [8, 5, 1, 3, 5, 6, 7, 6, 3];

	it('Gini and Theil of nine values: documentation of Julia’s Inequality.jl (`gini`, `theil`)', () => {
		expect(valueOf(gini(held(julia)))).toBeCloseTo(0.2373737373737374, 12);
		expect(valueOf(theil(held(julia))).total).toBeCloseTo(0.10494562214323544, 12);
	});

	it('Gini by R’s ineq: of 1, 3, 2, 1, 1, 1, 4 (manual of phylotools), and of nine 10 and one 100 (Sutton 2024, Statistics Slam Dunk, ch. 12)', () => {
		expect(valueOf(gini(held([1, 3, 2, 1, 1, 1, 4])))).toBeCloseTo(0.3076923, 7);
		expect(valueOf(gini(held([...Array<number>(9).fill(10), 100])))).toBeCloseTo(0.4263158, 7);
	});

	it('Theil by weights 0.1 … 0.9: the same, `theil(v, w)`', () => {
		const weighted = julia.map((amount, i) => ({ amount, weight: (i + 1) / 10 }));
		expect(valueOf(theil(weighted)).total).toBeCloseTo(0.08120013911680612, 12);
	});
});
