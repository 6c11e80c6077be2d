import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from './outcome.ts';
import { wilson } from './wilson.ts';

describe('wilson', () => {
	// Newcombe 1998, Statistics in Medicine 17, table I, method 3 (score, without continuity correction).
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('%i of %i is %f to %f', (successes, trials, lower, upper) => {
		const interval = valueOf(wilson(successes, trials));
		expect(interval.lower).toBeCloseTo(lower, 4);
		expect(interval.upper).toBeCloseTo(upper, 4);
	});

	it('touches 0 and 1 exactly', () => {
		expect(valueOf(wilson(0, 7)).lower).toBe(0);
		expect(valueOf(wilson(7, 7)).upper).toBe(1);
	});

	it.each([
		[0, 0],
		[3, 2],
		[-1, 2],
		[0.5, 2]
	])('is not defined for %f of %f', (successes, trials) => {
		expect(wilson(successes, trials)).toMatchObject({ refused: { code: 'share_undefined' } });
	});

	it('lies in [0, 1], holds the share, and mirrors', () => {
		fc.assert(
			fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
				const trials = a + b + 1;
				const interval = valueOf(wilson(a, trials));
				const mirrored = valueOf(wilson(trials - a, trials));
				const share = a / trials;
				expect(interval.lower).toBeCloseTo(1 - mirrored.upper, 12);
				return (
					interval.lower >= 0 &&
					interval.upper <= 1 &&
					interval.lower <= share + 1e-12 &&
					interval.upper >= share - 1e-12
				);
			})
		);
	});
});
