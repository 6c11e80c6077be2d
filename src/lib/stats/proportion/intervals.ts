import type { Problem } from '#lib/core/errors.ts';
import type { Interval } from '../interval.ts';
import { refused, type Outcome } from '../outcome.ts';
import { normalQuantile } from '../special/normal-distribution.ts';
import { betaQuantile } from '../special/beta.ts';
import { isShare } from '../trials.ts';

/**
 * Clopper–Pearson interval of a share: never covers less than `coverage`, mostly more. Refused `share_undefined` (counts that
 * are not whole, no trials, more successes than trials) and `coverage_outside` (not within 0 and 1). Source: Clopper & Pearson 1934; Brown, Cai & DasGupta 2001, §4.2.1.
 */
export function clopperPearson(successes: number, trials: number, coverage = 0.95): Outcome<Interval> {
	const problem = fault(successes, trials, coverage);
	if (problem) return problem;
	const tail = (1 - coverage) / 2;
	const failures = trials - successes;
	return {
		value: {
			lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
			upper: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures)
		}
	};
}

/**
 * Jeffreys interval of a share: equal tails of the posterior with prior Beta(½, ½), reaching 0 or 1 where nobody or everybody
 * had a success. Refused as `clopperPearson`. Source: Brown, Cai & DasGupta 2001, §3.1.3.
 */
export function jeffreys(successes: number, trials: number, coverage = 0.95): Outcome<Interval> {
	const problem = fault(successes, trials, coverage);
	if (problem) return problem;
	const tail = (1 - coverage) / 2;
	const failures = trials - successes;
	return {
		value: {
			lower: successes === 0 ? 0 : betaQuantile(tail, successes + 0.5, failures + 0.5),
			upper: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 0.5, failures + 0.5)
		}
	};
}

/**
 * Agresti–Coull interval of a share: Wald's about Wilson's middle, cut to [0, 1]. Refused as `clopperPearson`.
 * Source: Agresti & Coull 1998; Brown, Cai & DasGupta 2001, §3.1.2.
 */
export function agrestiCoull(successes: number, trials: number, coverage = 0.95): Outcome<Interval> {
	const problem = fault(successes, trials, coverage);
	if (problem) return problem;
	const z = normalQuantile((1 + coverage) / 2);
	const more = trials + z * z;
	const middle = (successes + (z * z) / 2) / more;
	const half = z * Math.sqrt((middle * (1 - middle)) / more);
	return { value: { lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) } };
}

function fault(successes: number, trials: number, coverage: number): { refused: Problem } | null {
	const whole = Number.isInteger(successes) && Number.isInteger(trials);
	if (!whole || !isShare({ successes, trials })) return refused('share_undefined');
	return coverage > 0 && coverage < 1 ? null : refused('coverage_outside');
}
