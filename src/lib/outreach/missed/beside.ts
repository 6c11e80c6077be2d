import type { Distance } from './distance.ts';
import type { Ground, Needed } from './ground.ts';
import type { MissedWard } from './missed.ts';

/** Convertible paper of a ward beside what is known of it. Null is “not in the data”, never 0. */
export interface WardBeside {
	ward: string;
	paper: number;
	/** People counted at its sessions up to the end of the period; `atLeast`: at some nobody wrote down a number. */
	trained: { people: number; atLeast: boolean } | null;
	/** `none`: nobody asked for any; null too where the need is too small to be shown. */
	devices: Needed | 'none' | null;
	lines: Needed | 'none' | null;
	population: number | null;
	deprivation: string | null;
	distance: Distance | null;
}

/** A line a ward, in the order given. `until`: last day of the period, counted from 1970-01-01. */
export function wardsBeside(wards: readonly MissedWard[], ground: Ground, until: number): WardBeside[] {
	return wards.map(({ ward, paper }) => {
		const own = ground.wards.find((each) => each.ward === ward);
		return {
			ward,
			paper,
			trained: trainedIn(ward, ground, until),
			devices: neededIn(ward, 'devices', ground),
			lines: neededIn(ward, 'lines', ground),
			population: own?.population ?? null,
			deprivation: own?.deprivation ?? null,
			distance: own?.distance ?? null
		};
	});
}

function trainedIn(ward: string, { sessions }: Ground, until: number): WardBeside['trained'] {
	if (sessions.length === 0) return null;
	const held = sessions.filter((session) => session.ward === ward && session.day <= until);
	const people = held.reduce((sum, { present }) => sum + (present ?? 0), 0);
	return { people, atLeast: held.some(({ present }) => present === null) };
}

function neededIn(ward: string, part: 'devices' | 'lines', { needs }: Ground): Needed | 'none' | null {
	if (!needs.some((each) => each[part] !== undefined)) return null;
	const own = needs.find((each) => each.ward === ward)?.[part];
	return own === undefined ? 'none' : own;
}
