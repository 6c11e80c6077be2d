import type { IsoDate } from '#lib/core/dates.ts';
import type { RowBalance } from '#lib/model/ledger-balance.ts';
import type { LedgerEntry, Manifest } from '#lib/model/snapshot.ts';

/** A member of a dimension and the words for it. `name` is as the registry or the data writes it. */
export interface Member {
	readonly code: string;
	readonly name: string;
	/** Dossiers of the whole dataset, to leave out what never occurs and to order what does. */
	readonly dossiers: number;
}

export interface WardMember extends Member {
	readonly population: number | null;
}

export interface SchoolMember extends Member {
	readonly level: string | null;
	readonly ownership: string | null;
	readonly ward: string | null;
	readonly enrolled: number | null;
}

export interface ProcedureMember extends Member {
	readonly field: string | null;
	readonly onlineLevel: string | null;
	readonly statutoryDays: number | null;
	readonly hasFee: boolean | null;
}

export interface Target {
	readonly indicator: string;
	readonly scope: string;
	readonly period: string;
	readonly value: number;
	readonly direction: string | null;
	readonly legalBasis: string | null;
}

export interface Session {
	readonly session: string;
	readonly heldOn: IsoDate;
	readonly school: string | null;
	readonly audience: string | null;
	readonly topic: string | null;
	readonly delivery: string | null;
	readonly planned: number | null;
	readonly present: number | null;
	readonly presentNote: string | null;
}

export interface ClaimedFigure {
	readonly statement: string;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly printedValue: string | null;
	readonly source: string | null;
}

/** What pages need to know of a dataset besides its figures: names, targets, sessions. Small, and serialisable. */
export interface DatasetContext {
	readonly manifest: Manifest;
	readonly wards: readonly WardMember[];
	readonly schools: readonly SchoolMember[];
	readonly procedures: readonly ProcedureMember[];
	readonly fields: readonly Member[];
	readonly units: readonly Member[];
	/** Whether any dossier names its neighbourhood: whether there is something to cut by. */
	readonly neighbourhoods: boolean;
	readonly targets: readonly Target[];
	readonly sessions: readonly Session[];
	readonly claimedFigures: readonly ClaimedFigure[];
	/** Rows of the files by what became of them, for each table of the model that had any. */
	readonly balances: Readonly<Record<string, RowBalance>>;
}

/** `ledger.json` as the snapshot keeps it. */
export type Ledger = readonly LedgerEntry[];
