import { isCounted, isShare, pooled, type Trials } from './trials.ts';

/** What is counted: the variance of one trial by chance alone, at a mean, and which units count. */
interface Chance {
	variance: (mean: number) => number;
	counts: (unit: Trials) => boolean;
}
const binomial: Chance = { variance: (mean) => mean * (1 - mean), counts: isShare };
const poisson: Chance = { variance: (mean) => mean, counts: isCounted };

/**
 * Shares drawn towards the overall one, the more the fewer the trials: empirical Bayes by moments. The variance between
 * units is what the weighted variance of the shares shows beyond the binomial one; where it shows none, every unit gets
 * the overall share. Null for a unit without trials or with more successes than those, and where
 * counts are so large that their sums overflow. No interval: `posteriorShares` of beta-binomial.ts has one, under a
 * whole distribution of the true shares. Source: Marshall 1991, Applied Statistics 40(2), §2.1, with the binomial in
 * place of the Poisson variance.
 */
export function shrunkShares(units: readonly Trials[]): (number | null)[] {
	return units.map(towards(units, binomial));
}

/**
 * Rates of areas drawn towards the overall rate, the more the smaller the area: the same with Poisson variance, for rates
 * (events by people), which may exceed 1. Source: Marshall 1991, §2.1 (as `EBest` of R's spdep).
 */
export function globalAreaRates(areas: readonly Trials[]): (number | null)[] {
	return areas.map(towards(areas, poisson));
}

/**
 * The same with each area drawn towards the rate of itself and its neighbours (their indices). Source: Marshall 1991,
 * §2.2 (as `EBlocal` of R's spdep).
 */
export function localAreaRates(
	areas: readonly Trials[],
	neighbours: readonly (readonly number[])[]
): (number | null)[] {
	return areas.map((area, index) => {
		const near = [index, ...(neighbours[index] ?? [])].flatMap((each) => areas[each] ?? []);
		return towards(near, poisson)(area);
	});
}

function towards(units: readonly Trials[], chance: Chance): (unit: Trials) => number | null {
	const all = pooled(units.filter(chance.counts));
	if (all === null) return () => null;
	const own = chance.variance(all.mean);
	const between = Math.max(0, all.variance - own / (all.trials / all.units));
	return (unit) => {
		if (!chance.counts(unit)) return null;
		const { successes, trials } = unit;
		const weight = between === 0 ? 0 : between / (between + own / trials);
		const drawn = all.mean + weight * (successes / trials - all.mean);
		return Number.isFinite(drawn) ? drawn : null;
	};
}
