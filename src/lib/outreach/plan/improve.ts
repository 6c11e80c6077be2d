import type { Random } from '#lib/core/random.ts';
import type { Held, PlanState } from './plan-state.ts';
import type { Resources } from './resources.ts';

export interface Improving {
	random: Random;
	/** Tries at most. */
	tries: number;
	/** Asked after each try, with the gain reached. */
	enough(gain: number): boolean;
}

/**
 * Takes a few sessions out and fills up again, by gain for what a session takes at prices drawn anew each time; keeps what is
 * no worse. Source: ruin and recreate, Schrimpf et al. 2000, J. Computational Physics 159(2).
 */
export function improve(state: PlanState, resources: Resources, { random, tries, enough }: Improving): void {
	fill(state, resources, random);
	let [gain, missing] = [state.gain, state.missing];
	for (let i = 0; i < tries && !enough(missing > 0 ? 0 : gain); i += 1) {
		const before = [...state.held];
		for (const session of ruined(before, random)) state.remove(session);
		fill(state, resources, random);
		const [now, lacking] = [state.gain, state.missing];
		if (lacking < missing || (lacking === missing && now >= gain - 1e-9)) {
			[gain, missing] = [now, lacking];
		} else {
			const kept = new Set(before);
			for (const session of [...state.held]) if (!kept.has(session)) state.remove(session);
			const held = new Set(state.held);
			for (const session of before) if (!held.has(session)) state.add(session);
		}
	}
}

/** A few sessions: of one date, of one place and of any other, or any. */
function ruined(held: readonly Held[], random: Random): Held[] {
	if (held.length === 0) return [];
	const one = random.pick(held);
	const near = random.chance(0.5) ? held.filter(({ date }) => date === one.date) : held;
	const number = random.int(1, Math.min(6, near.length));
	return random.shuffled(near).slice(0, number);
}

/** Adds sessions while any fits and gains, those first that gain most for what they take. */
function fill(state: PlanState, resources: Resources, random: Random): void {
	const { trainersADay, devicesADay, budget, sessionsAPlace, dates, places, formats } = resources;
	const price = (of: number) => -Math.log(1 - random.next()) / Math.max(of, 1e-9);
	const prices = {
		trainers: price(trainersADay * dates.length),
		devices: price(devicesADay * dates.length),
		cost: price(budget),
		sessions: price(sessionsAPlace * places.length)
	};
	const taken = formats.map(
		({ trainers, devices, cost }) =>
			trainers * prices.trainers + devices * prices.devices + cost * prices.cost + prices.sessions
	);
	const candidates = places.flatMap((_, place) => {
		const needed = state.neededFor(place);
		return (state.useful[place] ?? []).flatMap(({ format }) => {
			if (!state.allows(place, format)) return [];
			const more = state.more(place, format);
			if (more <= 1e-9 && !needed) return [];
			return [{ place, format, score: (needed ? 1e6 : 0) + more / (taken[format] as number) }];
		});
	});
	candidates.sort((a, b) => b.score - a.score);
	for (const { place, format } of candidates) {
		while (state.allows(place, format) && (state.more(place, format) > 1e-9 || state.neededFor(place))) {
			const date = random
				.shuffled(state.open[place] as readonly number[])
				.find((each) => state.fits({ place, format, date: each }));
			if (date === undefined) break;
			state.add({ place, format, date });
		}
	}
}
