import { groupBy } from '#lib/core/groups.ts';
import { planGain } from './check.ts';
import type { Potential } from './gains.ts';
import { heldOf, PlanState } from './plan-state.ts';
import type { Resources } from './resources.ts';
import type { Session } from './session.ts';

/**
 * What keeps one more session from a place: nothing left to gain (`paper`), the most sessions of one place, no open day left, no
 * money left, no trainers or devices left on its open days; `none`: nothing does, and the plan lies within its gap all the same.
 */
export const nearestLimits = ['paper', 'sessions', 'dates', 'budget', 'days', 'none'] as const;
export type NearestLimit = (typeof nearestLimits)[number];

/** What a plan has for one place, and why not more. */
export interface WardAccount {
	place: string;
	sessions: number;
	/** Dossiers that could move online. */
	paper: number;
	/** Expected further online dossiers, up to that potential. */
	gain: number;
	/** Floors the place counts for: sessions asked for and held in all places of the floor together. */
	floors: { sessions: number; held: number }[];
	limit: NearestLimit;
}

/** Places of a plan, those with the most expected further dossiers first. The sessions must be of the resources. */
export function wardAccounts(
	resources: Resources,
	sessions: readonly Session[],
	potential: Potential
): WardAccount[] {
	const state = new PlanState(resources, potential);
	for (const session of sessions) state.add(heldOf(resources, session));
	return [...groupBy(sessions, ({ place }) => place)]
		.map(([place, own]) => ({
			place,
			sessions: own.length,
			paper: potential(place, null),
			gain: planGain(resources, own, potential),
			floors: resources.floors
				.filter(({ places }) => places.includes(place))
				.map((floor) => ({
					sessions: floor.sessions,
					held: sessions.filter((session) => floor.places.includes(session.place)).length
				})),
			limit: limitOf(resources, state, place, own.length)
		}))
		.sort((one, other) => other.gain - one.gain);
}

/** Gains no larger than this, in dossiers, are none: they are sums of fractions. */
const ROUNDING = 1e-6;

function limitOf(resources: Resources, state: PlanState, id: string, held: number): NearestLimit {
	const place = resources.places.findIndex((each) => each.id === id);
	const gaining = (state.useful[place] ?? []).filter(({ format }) => state.more(place, format) > ROUNDING);
	if (gaining.length === 0) return 'paper';
	if (resources.sessionsAPlace - held < 1) return 'sessions';
	const free = (state.open[place] ?? []).filter((date) => state.isFree(place, date));
	if (free.length === 0) return 'dates';
	const affordable = gaining.filter(({ format }) => state.allows(place, format));
	if (affordable.length === 0) return 'budget';
	const fits = affordable.some(({ format }) => free.some((date) => state.fits({ place, format, date })));
	return fits ? 'none' : 'days';
}
