/** What is known of a ward besides its dossiers, on the day the data speaks of. */
export interface WardGround {
	ward: string;
	population: number | null;
	/** The tag of the register in its own words, e.g. “Nhiều lao động nghèo”. */
	deprivation: string | null;
	officers: number | null;
	trainedOfficers: number | null;
}

/** One training session with a ward, its own or that of its school. Days count from 1970-01-01. */
export interface HeldSession {
	ward: string;
	day: number;
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
	sessions: HeldSession[];
	barriers: Barrier[];
	classes: ClassReach[];
	missing: GroundSource[];
}
