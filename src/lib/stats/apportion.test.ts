import { describe, expect, it } from 'vitest';
import { hamilton, sainteLague } from './apportion.ts';
import { valueOf } from './outcome.ts';

/** Census of 1790 and the bill of 1792 that Washington vetoed (Balinski & Young 2001, ch. 2): 120 seats by Hamilton. */
const states: [string, number, number][] = [
	['Virginia', 630_560, 21],
	['Massachusetts', 475_327, 16],
	['Pennsylvania', 432_879, 14],
	['North Carolina', 353_523, 12],
	['New York', 331_589, 11],
	['Maryland', 278_514, 9],
	['Connecticut', 236_841, 8],
	['South Carolina', 206_236, 7],
	['New Jersey', 179_570, 6],
	['New Hampshire', 141_822, 5],
	['Vermont', 85_533, 3],
	['Georgia', 70_835, 2],
	['Kentucky', 68_705, 2],
	['Rhode Island', 68_446, 2],
	['Delaware', 55_540, 2]
];

describe('hamilton', () => {
	it('gives the seats of the bill of 1792', () => {
		const { given, tied } = valueOf(
			hamilton(
				states.map(([, people]) => people),
				120
			)
		);
		expect(given).toEqual(states.map(([, , seats]) => seats));
		expect(tied.members).toEqual([]);
	});

	it('knows the Alabama paradox: one more to give and C loses one (6, 6, 2 with 10, then 11)', () => {
		expect(valueOf(hamilton([6, 6, 2], 10)).given).toEqual([4, 4, 2]);
		expect(valueOf(hamilton([6, 6, 2], 11)).given).toEqual([5, 5, 1]);
	});

	it('leaves what equals are tied for', () => {
		expect(valueOf(hamilton([1, 1, 1], 2))).toMatchObject({
			given: [0, 0, 0],
			tied: { members: [0, 1, 2], left: 2 }
		});
		expect(valueOf(hamilton([3, 1, 1], 4))).toMatchObject({
			given: [2, 1, 1],
			tied: { members: [], left: 0 }
		});
	});
});

describe('sainteLague', () => {
	it('the textbook example: 100, 80, 30, 20 (thousand) over 8 seats', () => {
		expect(valueOf(sainteLague([100_000, 80_000, 30_000, 20_000], 8)).given).toEqual([3, 3, 1, 1]);
	});

	it('53, 24, 23 over 7: 3, 2, 2 where the largest divisors (Jefferson) would give 4, 2, 1', () => {
		expect(valueOf(sainteLague([53_000, 24_000, 23_000], 7)).given).toEqual([3, 2, 2]);
	});

	it('leaves what equals are tied for', () => {
		expect(valueOf(sainteLague([2, 2], 3))).toMatchObject({
			given: [1, 1],
			tied: { members: [0, 1], left: 1 }
		});
	});
});

describe.each([hamilton, sainteLague])('%o', (method) => {
	it('gives nothing where nobody has a claim, and everything else where they have', () => {
		expect(valueOf(method([0, 0], 3))).toMatchObject({ given: [0, 0], tied: { members: [], left: 3 } });
		expect(valueOf(method([0, 5], 3)).given).toEqual([0, 3]);
		expect(valueOf(method([4, 5], 0)).given).toEqual([0, 0]);
	});

	it('refuses what it cannot compute exactly', () => {
		expect(method([1.5], 1)).toMatchObject({ refused: { code: 'apportion_inexact' } });
		expect(method([-1], 1)).toMatchObject({ refused: { code: 'apportion_inexact' } });
		expect(method([2 ** 52, 3], 5)).toMatchObject({ refused: { code: 'apportion_inexact' } });
	});
});
