import type { Interval } from './interval.ts';
import { finite, refused, type Outcome } from './outcome.ts';
import { normalQuantile } from './special/normal-distribution.ts';
import { isShare, type Trials } from './trials.ts';

export interface Overdispersion {
	/** How much more units vary than by chance: mean of the squared winsorised z-scores; 1 is chance. */
	phi: number;
	/** Whether φ is beyond what chance gives (φ > 1 + 2·√(2 ÷ units)): below it plain limits are right. */
	beyondChance: boolean;
	/** Standard deviation of the true shares between units, as the additive form takes it. */
	tau: number;
}

/**
 * How far shares vary beyond binomial chance about `target`, the most extreme tenth on either side drawn in so that the very
 * units one looks for do not hide themselves. Refused: `spread_too_few` (under two units with trials and no more successes than those), `target_outside`
 * (a target of none or all). Source: Spiegelhalter 2005, Statistics in Medicine 24, §4 and appendix A.2–A.3.
 */
export function overdispersion(
	units: readonly Trials[],
	target: number,
	winsorised = 0.1
): Outcome<Overdispersion> {
	if (!(target > 0 && target < 1)) return refused('target_outside');
	const counted = units.filter(isShare);
	if (counted.length < 2) return refused('spread_too_few');
	const errors = counted.map(({ trials }) => Math.sqrt((target * (1 - target)) / trials));
	const scores = winsorise(
		counted.map(({ successes, trials }, i) => (successes / trials - target) / (errors[i] as number)),
		winsorised
	);
	const phi = scores.reduce((sum, z) => sum + z * z, 0) / scores.length;
	const tau2 = betweenVariance(errors, phi * scores.length);
	if (tau2 === null) return refused('spread_unfit');
	return {
		value: {
			phi,
			beyondChance: phi > 1 + 2 * Math.sqrt(2 / scores.length),
			tau: Math.sqrt(tau2)
		}
	};
}

/**
 * Normal limits of a funnel plot for `trials`, widened where units vary beyond chance: `multiplicative` by √φ, `additive` by
 * the variance between units. Cut to [0, 1]. Refused as `funnelLimits`. Source: Spiegelhalter 2005, appendix A.2–A.3.
 */
export function widenedLimits(
	target: number,
	trials: number,
	coverage: number,
	{ phi, beyondChance, tau }: Overdispersion,
	form: 'multiplicative' | 'additive'
): Outcome<Interval> {
	if (!(trials > 0 && trials < Infinity)) return refused('share_undefined');
	if (!(target > 0 && target < 1)) return refused('target_outside');
	if (!(coverage > 0 && coverage < 1)) return refused('coverage_outside');
	const variance = (target * (1 - target)) / trials;
	const widened = !beyondChance
		? variance
		: form === 'multiplicative'
			? variance * phi
			: variance + tau * tau;
	const half = normalQuantile((1 + coverage) / 2) * Math.sqrt(widened);
	return finite({ lower: Math.max(0, target - half), upper: Math.min(1, target + half) }, 'share_undefined');
}

/** Mean of estimates that differ beyond their standard errors. */
export interface RandomEffects {
	mean: number;
	se: number;
	/** Cochran's Q, and the variance between. */
	q: number;
	tau2: number;
}

/**
 * The random-effects mean of estimates with known standard errors, by moments.
 * Refused `spread_too_few`, `spread_unfit`, `spread_no_error` (an estimate that is none, or without an error above 0). Source: DerSimonian & Laird 1986, Controlled Clinical Trials 7.
 */
export function randomEffects(estimates: readonly { value: number; se: number }[]): Outcome<RandomEffects> {
	if (estimates.length < 2) return refused('spread_too_few');
	if (estimates.some(({ value, se }) => !(se ** 4 > 0 && Number.isFinite(se ** 4 + value * value))))
		return refused('spread_no_error');
	const weighted = (variance: number) => {
		const weights = estimates.map(({ se }) => 1 / (se * se + variance));
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		return {
			mean: estimates.reduce((sum, { value }, i) => sum + (weights[i] as number) * value, 0) / total,
			se: Math.sqrt(1 / total)
		};
	};
	const fixed = weighted(0).mean;
	const q = estimates.reduce((sum, { value, se }) => sum + ((value - fixed) / se) ** 2, 0);
	const tau2 = betweenVariance(
		estimates.map(({ se }) => se),
		q
	);
	return tau2 === null ? refused('spread_unfit') : { value: { ...weighted(tau2), q, tau2 } };
}

/** τ² = (Q − (k − 1)) ÷ (Σw − Σw² ÷ Σw), not below 0; null where one weight is so large that the others are lost in it. */
function betweenVariance(errors: readonly number[], q: number): number | null {
	const weights = errors.map((se) => 1 / (se * se));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
	const tau2 = (q - (errors.length - 1)) / (total - squares / total);
	return Number.isFinite(tau2) ? Math.max(0, tau2) : null;
}

/** Values beyond the given share on either side drawn in to its quantile (interpolated, R's type 7). */
function winsorise(values: readonly number[], share: number): number[] {
	const sorted = [...values].sort((a, b) => a - b);
	const quantile = (p: number) => {
		const at = (sorted.length - 1) * p;
		const below = sorted[Math.floor(at)] as number;
		return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] as number) - below);
	};
	const [low, high] = [quantile(share), quantile(1 - share)];
	return values.map((value) => Math.min(high, Math.max(low, value)));
}
