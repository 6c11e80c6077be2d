/** Events among the people (or dossiers) of one area. */
export interface AreaCount {
	events: number;
	population: number;
}

/**
 * Rates of areas drawn towards the overall rate, the more the smaller the area: Marshall's global empirical Bayes, with
 * Poisson variance; where areas vary no more than by chance every area gets the overall rate. Null for an area without
 * population. Source: Marshall 1991, Applied Statistics 40(2), §2.1 (as `EBest` of R's spdep).
 */
export function globalAreaRates(areas: readonly AreaCount[]): (number | null)[] {
	const prior = priorOf(areas);
	return areas.map((area) => (prior === null ? null : shrunk(area, prior)));
}

/**
 * The same with each area drawn towards the rate of itself and its neighbours (their indices). Source: Marshall 1991,
 * §2.2 (as `EBlocal` of R's spdep).
 */
export function localAreaRates(
	areas: readonly AreaCount[],
	neighbours: readonly (readonly number[])[]
): (number | null)[] {
	return areas.map((area, index) => {
		const near = [index, ...(neighbours[index] ?? [])].flatMap((each) => areas[each] ?? []);
		const prior = priorOf(near);
		return prior === null ? null : shrunk(area, prior);
	});
}

/** Mean rate and the variance between areas beyond chance. */
function priorOf(areas: readonly AreaCount[]): { mean: number; between: number } | null {
	const counted = areas.filter(({ population }) => population > 0);
	const population = counted.reduce((sum, area) => sum + area.population, 0);
	if (population === 0) return null;
	const mean = counted.reduce((sum, area) => sum + area.events, 0) / population;
	const variance =
		counted.reduce((sum, area) => sum + area.population * (area.events / area.population - mean) ** 2, 0) /
		population;
	return { mean, between: Math.max(0, variance - mean / (population / counted.length)) };
}

function shrunk({ events, population }: AreaCount, { mean, between }: { mean: number; between: number }) {
	if (population <= 0) return null;
	const weight = between === 0 ? 0 : between / (between + mean / population);
	return mean + weight * (events / population - mean);
}
