import type { Interval } from '../interval.ts';
import { normalQuantile } from '../special/normal-distribution.ts';
import { betaQuantile } from '../special/beta.ts';

/**
 * Clopper–Pearson interval of a share: never covers less than `coverage`, mostly more. Null for counts that are not whole,
 * no trials, or more successes than trials. Source: Clopper & Pearson 1934; Brown, Cai & DasGupta 2001, §4.2.1.
 */
export function clopperPearson(successes: number, trials: number, coverage = 0.95): Interval | null {
	if (!isShare(successes, trials)) return null;
	const tail = (1 - coverage) / 2;
	const failures = trials - successes;
	return {
		lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
		upper: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures)
	};
}

/**
 * Jeffreys interval of a share: equal tails of the posterior with prior Beta(½, ½), reaching 0 or 1 where nobody or everybody
 * had a success. Null as for `clopperPearson`. Source: Brown, Cai & DasGupta 2001, §3.1.3.
 */
export function jeffreys(successes: number, trials: number, coverage = 0.95): Interval | null {
	if (!isShare(successes, trials)) return null;
	const tail = (1 - coverage) / 2;
	const failures = trials - successes;
	return {
		lower: successes === 0 ? 0 : betaQuantile(tail, successes + 0.5, failures + 0.5),
		upper: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 0.5, failures + 0.5)
	};
}

/**
 * Agresti–Coull interval of a share: Wald's about Wilson's middle, cut to [0, 1]. Null as for `clopperPearson`.
 * Source: Agresti & Coull 1998; Brown, Cai & DasGupta 2001, §3.1.2.
 */
export function agrestiCoull(successes: number, trials: number, coverage = 0.95): Interval | null {
	if (!isShare(successes, trials)) return null;
	const z = normalQuantile((1 + coverage) / 2);
	const more = trials + z * z;
	const middle = (successes + (z * z) / 2) / more;
	const half = z * Math.sqrt((middle * (1 - middle)) / more);
	return { lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) };
}

function isShare(successes: number, trials: number): boolean {
	return (
		Number.isInteger(successes) &&
		Number.isInteger(trials) &&
		trials > 0 &&
		successes >= 0 &&
		successes <= trials
	);
}
