import { describe, expect, it } from 'vitest';
import { valueOf } from '../outcome.ts';
import { wilson } from '../wilson.ts';
import { agrestiCoull, clopperPearson, jeffreys } from './intervals.ts';

/**
 * R's `binom::binom.confint`, as in the test suite of statsmodels (stats/tests/results/results_proportion.py): Agresti–Coull,
 * Clopper–Pearson (“exact”), Wilson, and Jeffreys (“bayes”) where its shortest interval has equal tails to the printed places.
 */
const binom = [
	[18, 20, agrestiCoull, 0.6867561125596077, 0.984343760998137],
	[18, 20, clopperPearson, 0.6830172859809176, 0.9876514728297052],
	[18, 20, wilson, 0.6989663547715128, 0.972133518786232],
	[18, 20, jeffreys, 0.716146742695748, 0.97862751197755],
	[4, 20, agrestiCoull, 0.0749115102767071, 0.4217635845549845],
	[4, 20, clopperPearson, 0.05733399705003284, 0.436614002996668],
	[4, 20, wilson, 0.0806576625797981, 0.4160174322518935],
	[4, 20, jeffreys, 0.07152005247873425, 0.4082257625169254],
	[4, 200, agrestiCoull, 0.005991954548218395, 0.0520995587739575],
	[4, 200, clopperPearson, 0.005475565879556443, 0.05041360908989634],
	[4, 200, wilson, 0.00780442641634947, 0.05028708690582643],
	[4, 200, jeffreys, 0.00678759879519299, 0.0468465669668423],
	[190, 200, agrestiCoull, 0.909307307911624, 0.973731898348837],
	[190, 200, clopperPearson, 0.9099724622986486, 0.975765834527891],
	[1, 30, clopperPearson, 0.0008435709, 0.17216946],
	[0, 30, clopperPearson, 0, 0.11570331],
	[30, 30, clopperPearson, 0.8842967, 1],
	[29, 30, wilson, 0.8332961, 0.9940914]
] as const;

it.each(binom)('%i of %i by %o: %f to %f', (successes, trials, method, lower, upper) => {
	const interval = valueOf(method(successes, trials));
	expect(interval.lower).toBeCloseTo(lower, 7);
	expect(interval.upper).toBeCloseTo(upper, 7);
});

/** Newcombe 1998, Statistics in Medicine 17, table I, method 5. */
it.each([
	[81, 263, 0.2527, 0.3676],
	[15, 148, 0.0578, 0.1617],
	[0, 20, 0, 0.1684],
	[1, 29, 0.0009, 0.1776]
])('Clopper–Pearson of %i of %i is %f to %f', (successes, trials, lower, upper) => {
	const interval = valueOf(clopperPearson(successes, trials));
	expect(interval.lower).toBeCloseTo(lower, 4);
	expect(interval.upper).toBeCloseTo(upper, 4);
});

describe('where it is not defined', () => {
	it.each([clopperPearson, jeffreys, agrestiCoull])('%o', (method) => {
		for (const [successes, trials] of [
			[0, 0],
			[3, 2],
			[-1, 2],
			[0.5, 2]
		] as const)
			expect(method(successes, trials)).toMatchObject({ refused: { code: 'share_undefined' } });
		expect(method(1, 2, 1)).toMatchObject({ refused: { code: 'coverage_outside' } });
		expect(valueOf(method(0, 3)).lower).toBe(0);
		expect(valueOf(method(3, 3)).upper).toBe(1);
	});
});
