/** Successes among trials of one unit: dossiers filed online among all, students trained among those enrolled. */
export interface Trials {
	successes: number;
	trials: number;
}

/** Counts that a rate can be made of: some trials, and no events that are none. */
export function isCounted({ successes, trials }: Trials): boolean {
	return successes >= 0 && trials >= Number.EPSILON && Number.isFinite(trials * trials + successes);
}

/** Counts that a share can be made of: of some trials no more successes than there are. */
export function isShare(unit: Trials): boolean {
	return isCounted(unit) && unit.successes <= unit.trials;
}

/** Units with trials, taken together. */
export interface Pooled {
	/** Units with trials, and the trials of all. */
	units: number;
	trials: number;
	/** The share of all together, and the variance of the units' shares about it, weighted by trials. */
	mean: number;
	variance: number;
}

/** Null without any trials. */
export function pooled(units: readonly Trials[]): Pooled | null {
	const counted = units.filter(isCounted);
	const trials = counted.reduce((sum, unit) => sum + unit.trials, 0);
	if (trials === 0) return null;
	const mean = counted.reduce((sum, unit) => sum + unit.successes, 0) / trials;
	const squares = counted.reduce(
		(sum, unit) => sum + unit.trials * (unit.successes / unit.trials - mean) ** 2,
		0
	);
	return { units: counted.length, trials, mean, variance: squares / trials };
}
