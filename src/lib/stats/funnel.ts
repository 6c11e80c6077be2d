import type { Interval } from './interval.ts';
import { refused, type Outcome } from './outcome.ts';

/** More than there are people; the distribution of more would fill the memory. */
const MOST_TRIALS = 1e10;

/**
 * Exact binomial limits of a funnel plot: where the share of a unit with `trials` would lie with probability `coverage`
 * (0.95 or 0.998) if its rate were `target`. Between two counts the limit is interpolated, as Spiegelhalter does.
 * Refused `share_undefined` (no trials), `trials_too_many` (more than 10¹⁰), `target_outside` (of none or all) and `coverage_outside`. Source: Spiegelhalter 2005, Statistics in Medicine 24, appendix A.1.1.
 */
export function funnelLimits(target: number, trials: number, coverage: number): Outcome<Interval> {
	if (!Number.isInteger(trials) || trials <= 0) return refused('share_undefined');
	if (trials > MOST_TRIALS) return refused('trials_too_many');
	if (!(target > 0 && target < 1)) return refused('target_outside');
	if (!(coverage > 0 && coverage < 1)) return refused('coverage_outside');
	const tail = (1 - coverage) / 2;
	const distribution = binomial(target, trials);
	return {
		value: {
			// Interpolated below the first count or above the last, a limit would lie on the wrong side of the target.
			lower: Math.min(target, Math.max(0, limitAt(distribution, tail))),
			upper: Math.max(target, Math.min(1, limitAt(distribution, 1 - tail)))
		}
	};
}

/** (r − α) ÷ n for the smallest r with P(X ≤ r) > p, α = (P(X ≤ r) − p) ÷ P(X = r). */
function limitAt({ from, masses, trials }: Distribution, p: number): number {
	let below = 0;
	for (const [index, mass] of masses.entries()) {
		below += mass;
		if (below > p) return (from + index - (below - p) / mass) / trials;
	}
	return 1;
}

interface Distribution {
	trials: number;
	/** The first count with a chance worth the name, and the chances of it and those after it. */
	from: number;
	masses: readonly number[];
}

/** A chance this small beside the greatest is none: all left out together are too little to move a limit. */
const NONE = 1e-25;

/** The binomial distribution from its mode outwards, so that neither a thousand million trials nor a tiny target loses it. */
function binomial(target: number, trials: number): Distribution {
	const odds = target / (1 - target);
	const mode = Math.min(trials, Math.floor((trials + 1) * target));
	const above = [1];
	for (let count = mode; count < trials; count += 1) {
		const mass = (above.at(-1) as number) * ((trials - count) / (count + 1)) * odds;
		if (mass < NONE) break;
		above.push(mass);
	}
	const under: number[] = [];
	for (let count = mode; count > 0; count -= 1) {
		const mass = (under.at(-1) ?? 1) * (count / (trials - count + 1) / odds);
		if (mass < NONE) break;
		under.push(mass);
	}
	const relative = [...under.reverse(), ...above];
	const all = relative.reduce((sum, mass) => sum + mass, 0);
	return { trials, from: mode - under.length, masses: relative.map((mass) => mass / all) };
}
