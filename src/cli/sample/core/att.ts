import type { Dossier } from '../world/dossier.ts';

/** What effects did to one group of dossiers, from the generator's own probabilities. */
export interface Realised {
	/** Dossiers under the effect, and those of them that could be filed online. */
	treated: number;
	offered: number;
	/** Average rise in percentage points over all treated dossiers, and over those offered online. */
	pointsAll: number;
	pointsOffered: number;
}

/** Averages `points` over the treated dossiers that are offered online; zero elsewhere, as the model adds none there. */
export function realised(
	dossiers: readonly Dossier[],
	treated: (d: Dossier) => boolean,
	points: number
): Realised {
	const under = dossiers.filter(treated);
	const offered = under.filter((d) => d.chance.p > 0).length;
	return {
		treated: under.length,
		offered,
		pointsAll: under.length === 0 ? 0 : (points * offered) / under.length,
		pointsOffered: points
	};
}
