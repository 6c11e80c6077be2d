import type { Distance } from './distance.ts';

/** What is known of a ward besides its dossiers, on the day the data speaks of. */
export interface WardGround {
	ward: string;
	population: number | null;
	/** The tag of the register in its own words, e.g. “Nhiều lao động nghèo”. */
	deprivation: string | null;
	officers: number | null;
	trainedOfficers: number | null;
	/** From where its people live to the one-stop office. */
	distance: Distance | null;
}

/** A neighbourhood of the register. */
export interface NeighbourhoodGround {
	ward: string;
	name: string;
	distance: Distance | null;
}

/** Devices, or lines to the internet, that the places of a ward asked for and have. */
export interface Needed {
	need: number;
	met: number;
}

export interface WardNeeds {
	ward: string;
	/** Null where they are too few to be shown; left out where nobody asked for any. */
	devices?: Needed | null;
	lines?: Needed | null;
}

/** One training session with a ward, its own or that of its school. Days count from 1970-01-01. */
export interface HeldSession {
	ward: string;
	day: number;
}

/** `present`: people counted there; null where nobody wrote down a number. */
export interface AttendedSession extends HeldSession {
	present: number | null;
}

/** People who named a barrier in the ward's latest survey; null where they are too few to be shown. */
export interface Barrier {
	ward: string;
	reason: string;
	people: number | null;
}

/** A class of the roll and how many of it were present at any session. */
export interface ClassReach {
	school: string;
	class: string;
	enrolled: number;
	reached: number;
}

/** Tables and columns that reasons are made of, and that a dataset may lack. */
export const groundSources = [
	'population',
	'deprivation',
	'neighbourhood',
	'distance',
	'officers',
	'sessions',
	'devices',
	'barriers',
	'attendance'
] as const;
export type GroundSource = (typeof groundSources)[number];

/** What a dataset says of its wards and classes besides dossiers. Serialisable. */
export interface Ground {
	wards: WardGround[];
	neighbourhoods: NeighbourhoodGround[];
	/** Wards that asked for any, on the as-of date. */
	needs: WardNeeds[];
	sessions: AttendedSession[];
	barriers: Barrier[];
	classes: ClassReach[];
	missing: GroundSource[];
}
