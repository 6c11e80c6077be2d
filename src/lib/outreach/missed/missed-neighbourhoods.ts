import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { neighbourhoodMember } from '#lib/model/neighbourhood.ts';
import type { Distance } from './distance.ts';
import type { NeighbourhoodGround } from './ground.ts';
import { paperOf } from './missed.ts';

/** Convertible paper of a neighbourhood. */
export interface MissedNeighbourhood {
	/** The member of the dimension (model/neighbourhood.ts). */
	neighbourhood: string;
	paper: number;
	/** Dossiers of procedures offered online. */
	offered: number;
	distance: Distance | null;
}

export interface MissedNeighbourhoods {
	/** Most paper first; those without any are left out. */
	named: MissedNeighbourhood[];
	/** Paper dossiers that name no neighbourhood. */
	unnamed: number;
}

/** Rows of D1c by neighbourhood, with how far each lies from the one-stop office where the register says so. */
export function missedNeighbourhoods(
	rows: readonly IndicatorRow[],
	register: readonly NeighbourhoodGround[]
): MissedNeighbourhoods {
	const distances = new Map(register.map((each) => [neighbourhoodMember(each), each.distance]));
	const named: MissedNeighbourhood[] = [];
	let unnamed = 0;
	for (const row of rows) {
		const neighbourhood = row.keys[0];
		const paper = paperOf(row);
		if (paper === 0) continue;
		if (neighbourhood == null) unnamed += paper;
		else
			named.push({
				neighbourhood,
				paper,
				offered: row.denominator ?? 0,
				distance: distances.get(neighbourhood) ?? null
			});
	}
	return { named: named.sort((one, other) => other.paper - one.paper), unnamed };
}

/** Of those given the one that lies farthest; null where no distance is known, or all are the same. */
export function farthest(given: readonly MissedNeighbourhood[]): MissedNeighbourhood | null {
	const known = given.flatMap((each) => (each.distance === null ? [] : [{ each, km: each.distance.km }]));
	const [first, ...others] = known.sort((one, other) => other.km - one.km);
	return first && others.some(({ km }) => km < first.km) ? first.each : null;
}
