import type { IsoDate } from '#lib/core/dates.ts';

/** A ward of a sample, with the invented figures the generator needs. */
export interface Place {
	readonly code: string;
	readonly name: string;
	/** Phường, Xã. */
	readonly prefix: 'Phường' | 'Xã';
	readonly population: number;
	readonly households: number;
	/** Tag of hardship, or null. */
	readonly deprivation: string | null;
	readonly officers: number;
	readonly trainedOfficers: number;
	/** Relative number of dossiers. */
	readonly weight: number;
	/** Added to the online probability in this ward on every day: −0.05 … 0.05. */
	readonly onlineShift: number;
}

/** A lasting rise of the online probability in some wards: what an estimator should find again. */
export interface Effect {
	readonly id: string;
	readonly title: { vi: string; en: string };
	/** Ward code → first day of the rise. */
	readonly from: Readonly<Record<string, IsoDate>>;
	/** Percentage points on the dossiers of procedures offered online. */
	readonly points: number;
}

export interface WorldSpec {
	readonly seed: string;
	readonly from: IsoDate;
	readonly to: IsoDate;
	/** Real dossiers accepted from `from` to `to`. */
	readonly dossiers: number;
	readonly places: readonly Place[];
	/** Part of every dossier id before the date, e.g. `000.00.00.H26`. */
	readonly idPrefix: string;
	readonly effects: readonly Effect[];
	/** Online probability on the first day, and how much it drifts to the last day, everywhere alike. */
	readonly online: { base: number; drift: number };
	/** A rise everywhere from a day on (e.g. the pandemic), in points. */
	readonly commonShock?: { from: IsoDate; points: number };
}
