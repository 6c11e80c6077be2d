import type { MissedWard } from '#lib/outreach/missed/missed.ts';
import type { Potential } from '#lib/outreach/plan/gains.ts';

/** Dossiers that could still move online, by ward and procedure (null: all); can be sent to a worker. */
export type PotentialCounts = readonly { place: string; procedure: string | null; most: number }[];

export function potentialCounts(wards: readonly MissedWard[]): PotentialCounts {
	return wards.flatMap(({ ward, paper, procedures }) => [
		{ place: ward, procedure: null, most: paper },
		...procedures.map(({ procedure, paper: most }) => ({ place: ward, procedure, most }))
	]);
}

/** The potential of counts; nought of what is not among them. */
export function potentialOf(counts: PotentialCounts): Potential {
	const most = new Map(counts.map((each) => [key(each.place, each.procedure), each.most]));
	return (place, procedure) => most.get(key(place, procedure)) ?? 0;
}

const key = (place: string, procedure: string | null) => JSON.stringify([place, procedure]);
