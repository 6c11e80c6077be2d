import type { Interval } from './interval.ts';
import { refused, type Outcome } from './outcome.ts';

/**
 * Exact binomial limits of a funnel plot: where the share of a unit with `trials` would lie with probability `coverage`
 * (0.95 or 0.998) if its rate were `target`. Between two counts the limit is interpolated, as Spiegelhalter does.
 * Refused `share_undefined` (no trials), `target_outside` (of none or all) and `coverage_outside`. Source: Spiegelhalter 2005, Statistics in Medicine 24, appendix A.1.1.
 */
export function funnelLimits(target: number, trials: number, coverage: number): Outcome<Interval> {
	if (!Number.isInteger(trials) || trials <= 0) return refused('share_undefined');
	if (!(target > 0 && target < 1)) return refused('target_outside');
	if (!(coverage > 0 && coverage < 1)) return refused('coverage_outside');
	const tail = (1 - coverage) / 2;
	return {
		value: {
			lower: Math.max(0, limitAt(target, trials, tail)),
			upper: Math.min(1, limitAt(target, trials, 1 - tail))
		}
	};
}

/** (r − α) ÷ n for the smallest r with P(X ≤ r) > p, α = (P(X ≤ r) − p) ÷ P(X = r). */
function limitAt(target: number, trials: number, p: number): number {
	const logOdds = Math.log(target) - Math.log1p(-target);
	let logMass = trials * Math.log1p(-target);
	let below = 0;
	for (let count = 0; count <= trials; count++) {
		const mass = Math.exp(logMass);
		below += mass;
		if (below > p) return (count - (below - p) / mass) / trials;
		logMass += Math.log((trials - count) / (count + 1)) + logOdds;
	}
	return 1;
}
