import type { Problem } from '#lib/core/errors.ts';
import { gainOf, type Potential } from './gains.ts';
import type { Format, Place, Resources } from './resources.ts';
import type { Session } from './session.ts';

/**
 * Whether a plan keeps every limit, counted from its sessions alone and not from the model that made it. Empty: it does.
 */
export function planFaults(resources: Resources, sessions: readonly Session[]): Problem[] {
	const faults: Problem[] = [];
	const over = (what: string, used: number, limit: number) => {
		if (used > limit + 1e-6) faults.push({ code: 'plan_over_limit', params: { what, used, limit } });
	};
	const formats = new Map(resources.formats.map((format) => [format.id, format]));
	const places = new Map(resources.places.map((place) => [place.id, place]));
	for (const { place, format, date } of sessions) {
		const at = places.get(place);
		if (
			at === undefined ||
			!formats.has(format) ||
			!resources.dates.includes(date) ||
			at.closed.includes(date)
		)
			faults.push({ code: 'plan_impossible_session', params: { place, format, date } });
	}
	const used = (list: readonly Session[], of: keyof Pick<Format, 'trainers' | 'devices' | 'cost'>) =>
		list.reduce((sum, { format }) => sum + (formats.get(format)?.[of] ?? 0), 0);
	for (const date of resources.dates) {
		const day = sessions.filter((session) => session.date === date);
		over(`trainers ${date}`, used(day, 'trainers'), resources.trainersADay);
		over(`devices ${date}`, used(day, 'devices'), resources.devicesADay);
		for (const { id } of resources.places)
			over(`${id} ${date}`, day.filter(({ place }) => place === id).length, 1);
	}
	for (const { id } of resources.places)
		over(id, sessions.filter(({ place }) => place === id).length, resources.sessionsAPlace);
	over('budget', used(sessions, 'cost'), resources.budget);
	for (const floor of resources.floors) {
		const held = sessions.filter(({ place }) => floor.places.includes(place)).length;
		if (held < floor.sessions)
			faults.push({
				code: 'plan_under_floor',
				params: { places: floor.places.join(', '), held, floor: floor.sessions }
			});
	}
	return faults;
}

/** Expected further online dossiers of a plan, each place and procedure up to its potential, and each place up to its whole. */
export function planGain(resources: Resources, sessions: readonly Session[], potential: Potential): number {
	const formats = new Map(resources.formats.map((format) => [format.id, format]));
	const places = new Map(resources.places.map((place) => [place.id, place]));
	const gained = new Map<string, Map<string | null, number>>();
	for (const session of sessions) {
		const place = places.get(session.place) as Place;
		const format = formats.get(session.format) as Format;
		const ofPlace = gained.get(place.id) ?? new Map<string | null, number>();
		ofPlace.set(format.procedure, (ofPlace.get(format.procedure) ?? 0) + gainOf(place, format));
		gained.set(place.id, ofPlace);
	}
	let sum = 0;
	for (const [place, procedures] of gained) {
		let whole = 0;
		for (const [procedure, gain] of procedures) whole += Math.min(gain, potential(place, procedure));
		sum += Math.min(whole, potential(place, null));
	}
	return sum;
}
