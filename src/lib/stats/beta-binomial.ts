import type { Interval } from './interval.ts';
import { refused, type Outcome } from './outcome.ts';
import { betaQuantile } from './special/beta.ts';
import { digamma, logGamma, trigamma } from './special/gamma.ts';
import { isShare, pooled, type Trials } from './trials.ts';

/** How the true shares of units are spread: Beta(alpha, beta). */
export interface BetaSpread {
	alpha: number;
	beta: number;
}

/**
 * Fits the spread by moments: the mean and the variance of the shares, weighted by trials, with the binomial variance taken
 * off. With equal trials these are the first two moments of the counts. Refused: `spread_too_few` (under two units with
 * trials), `spread_none` (no more varied than chance: every unit gets the overall share).
 * Source: Kleinman 1973, JASA 68; Casella 1985, American Statistician 39(2).
 */
export function betaByMoments(units: readonly Trials[]): Outcome<BetaSpread> {
	const all = pooled(units.filter(isShare));
	if (all === null || all.units < 2) return refused('spread_too_few');
	const { mean, variance } = all;
	const binomial = mean * (1 - mean);
	const chance = all.units / all.trials;
	// Where all units agree, or each has one trial, this is no number, and no more varied than chance.
	const rho = (variance - binomial * chance) / (binomial * (1 - chance));
	if (!(rho > 0)) return refused('spread_none');
	const size = Math.max(0, 1 / rho - 1);
	const [alpha, beta] = [mean * size, (1 - mean) * size];
	return alpha > 0 && beta > 0 ? { value: { alpha, beta } } : refused('spread_none');
}

/**
 * Fits the spread by maximum likelihood of the beta-binomial distribution: Newton's method on the logarithms of alpha and
 * beta, from the moments. Refused as by moments, and `spread_unfit` when it does not settle.
 * Source: Griffiths 1973, Biometrics 29(4).
 */
export function betaByLikelihood(units: readonly Trials[]): Outcome<BetaSpread & { logLikelihood: number }> {
	const start = betaByMoments(units);
	if ('refused' in start) return start;
	const counted = units.filter(isShare);
	let { alpha, beta } = start.value;
	let best = logLikelihood(counted, alpha, beta);
	for (let step = 0; step < 200; step += 1) {
		const { gradient, hessian } = derivatives(counted, alpha, beta);
		const [[aa, ab], [, bb]] = hessian;
		const determinant = aa * bb - ab * ab;
		// Uphill by Newton where the surface is concave, else along the gradient.
		let move: [number, number] =
			determinant > 0 && aa < 0
				? [
						(ab * gradient[1] - bb * gradient[0]) / determinant,
						(ab * gradient[0] - aa * gradient[1]) / determinant
					]
				: [Math.sign(gradient[0]) * 0.5, Math.sign(gradient[1]) * 0.5];
		let moved = false;
		for (let halving = 0; halving < 60; halving += 1) {
			const next = [alpha * Math.exp(move[0]), beta * Math.exp(move[1])] as const;
			const value = next.every((each) => each > 0 && each < Infinity)
				? logLikelihood(counted, ...next)
				: -Infinity;
			if (value >= best) {
				moved = value > best;
				[alpha, beta] = next;
				best = value;
				break;
			}
			move = [move[0] / 2, move[1] / 2];
		}
		if (alpha + beta > 1e9) return refused('spread_none');
		if (!moved || Math.hypot(...move) < 1e-12) return { value: { alpha, beta, logLikelihood: best } };
	}
	return refused('spread_unfit');
}

/** A unit's share drawn towards the mean of the spread, with the interval its posterior holds with `coverage`. */
export interface ShrunkShare extends Interval {
	share: number;
}

/**
 * The posterior of each unit's share; a unit without trials has that of the spread alone. Refused `spread_unfit` (alpha and beta are
 * above 0), `share_undefined` (counts that make no share) and `coverage_outside`. Shares in [0, 1]. Source: Casella 1985, American Statistician 39(2).
 */
export function posteriorShares(
	units: readonly Trials[],
	{ alpha, beta }: BetaSpread,
	coverage = 0.95
): Outcome<ShrunkShare[]> {
	if (!(alpha > 0 && beta > 0 && Number.isFinite(alpha + beta))) return refused('spread_unfit');
	const none = ({ successes, trials }: Trials) => successes === 0 && trials === 0;
	if (!units.every((unit) => none(unit) || isShare(unit))) return refused('share_undefined');
	if (!(coverage > 0 && coverage < 1)) return refused('coverage_outside');
	const tail = (1 - coverage) / 2;
	const shares = units.map(({ successes, trials }) => {
		const [a, b] = [alpha + successes, beta + (trials - successes)];
		return { share: a / (a + b), lower: betaQuantile(tail, a, b), upper: betaQuantile(1 - tail, a, b) };
	});
	return { value: shares };
}

/** Of the successes in order, without the ways of choosing them, which no parameter changes. */
function orderedLogLikelihood(units: readonly Trials[], alpha: number, beta: number): number {
	const constant = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
	return units.reduce(
		(sum, { successes, trials }) =>
			sum +
			constant +
			logGamma(alpha + successes) +
			logGamma(beta + (trials - successes)) -
			logGamma(alpha + beta + trials),
		0
	);
}

function logLikelihood(units: readonly Trials[], alpha: number, beta: number): number {
	const ways = units.reduce(
		(sum, { successes, trials }) =>
			sum + logGamma(trials + 1) - logGamma(successes + 1) - logGamma(trials - successes + 1),
		0
	);
	return ways + orderedLogLikelihood(units, alpha, beta);
}

/** Gradient and Hessian by (ln alpha, ln beta). */
function derivatives(units: readonly Trials[], alpha: number, beta: number) {
	let [ga, gb, haa, hab, hbb] = [0, 0, 0, 0, 0];
	const n = units.length;
	for (const { successes, trials } of units) {
		const whole = digamma(alpha + beta + trials);
		ga += digamma(alpha + successes) - whole;
		gb += digamma(beta + (trials - successes)) - whole;
		const curve = trigamma(alpha + beta + trials);
		haa += trigamma(alpha + successes) - curve;
		hbb += trigamma(beta + (trials - successes)) - curve;
		hab -= curve;
	}
	const [sum, bend] = [digamma(alpha + beta), trigamma(alpha + beta)];
	ga += n * (sum - digamma(alpha));
	gb += n * (sum - digamma(beta));
	haa += n * (bend - trigamma(alpha));
	hbb += n * (bend - trigamma(beta));
	hab += n * bend;
	return {
		gradient: [alpha * ga, beta * gb] as const,
		hessian: [
			[alpha * alpha * haa + alpha * ga, alpha * beta * hab],
			[alpha * beta * hab, beta * beta * hbb + beta * gb]
		] as const
	};
}
