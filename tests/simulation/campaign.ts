import { Random } from '#lib/core/random.ts';
import type { Observation } from '#lib/stats/effect/panel.ts';

/** A campaign to be simulated: wards that start together, and what it does to each. */
export interface Design {
	/** Wards by the month they start, counted from 0; null: never. `effect` is added to the share from then on. */
	cohorts: readonly { wards: number; start: number | null; effect: number }[];
	months: number;
	/** Dossiers a ward and month, at least and at most. */
	dossiers: readonly [number, number];
	/** Standard deviation of what a ward's share does of its own, month by month, and how much of it stays to the next. */
	drift: number;
	memory: number;
}

/**
 * Shares of dossiers filed online by ward and month: a level of each ward, a common rise with months that are good or bad
 * for all, the ward's own drift, the effect, and the chance of each dossier.
 */
export function simulate(design: Design, seed: string): Observation[] {
	const random = new Random(seed);
	const common = Array.from({ length: design.months }, (_, t) => 0.005 * t + 0.02 * random.normal());
	return design.cohorts.flatMap(({ wards, start, effect }, cohort) =>
		Array.from({ length: wards }, (_, ward) => {
			const level = 0.2 + 0.05 * random.normal();
			const volume = random.int(...(design.dossiers as [number, number]));
			let own = design.drift * random.normal();
			return common.map((shock, time): Observation => {
				own = design.memory * own + Math.sqrt(1 - design.memory ** 2) * design.drift * random.normal();
				const treated = start !== null && time >= start;
				const p = Math.min(0.98, Math.max(0.02, level + shock + own + (treated ? effect : 0)));
				let online = 0;
				for (let i = 0; i < volume; i += 1) if (random.chance(p)) online += 1;
				return { unit: `${cohort}/${ward}`, time, firstTreated: start, outcome: online / volume };
			});
		}).flat()
	);
}

/** The average effect over cohorts and months from their starts on, as the simple aggregate weights them. */
export function trueEffect({ cohorts, months }: Design): number {
	let [sum, weight] = [0, 0];
	for (const { wards, start, effect } of cohorts) {
		if (start === null) continue;
		sum += wards * (months - start) * effect;
		weight += wards * (months - start);
	}
	return sum / weight;
}
