/** Successes among trials of one unit. */
export interface Trials {
	successes: number;
	trials: number;
}

/**
 * Shares drawn towards the overall one, the more the fewer the trials: empirical Bayes by moments. The variance between
 * units is what the weighted variance of the shares shows beyond the binomial one; where it shows none, every unit gets
 * the overall share. Null for a unit without trials. Source: Marshall 1991, Applied Statistics 40(2), §2.1, with the
 * binomial in place of the Poisson variance.
 */
export function shrunkShares(units: readonly Trials[]): (number | null)[] {
	const counted = units.filter(({ trials }) => trials > 0);
	const trials = counted.reduce((sum, unit) => sum + unit.trials, 0);
	if (trials === 0) return units.map(() => null);
	const overall = counted.reduce((sum, unit) => sum + unit.successes, 0) / trials;
	const spread =
		counted.reduce((sum, unit) => sum + unit.trials * (unit.successes / unit.trials - overall) ** 2, 0) /
		trials;
	const binomial = overall * (1 - overall);
	const between = Math.max(0, spread - binomial / (trials / counted.length));
	return units.map((unit) => {
		if (unit.trials <= 0) return null;
		const within = binomial / unit.trials;
		const weight = between === 0 ? 0 : between / (between + within);
		return overall + weight * (unit.successes / unit.trials - overall);
	});
}
