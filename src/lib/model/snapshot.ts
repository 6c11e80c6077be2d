import type { IsoDate } from '#lib/core/dates.ts';

/** Version of the snapshot's layout. Raised when an older reader would misunderstand a newer snapshot. */
export const SNAPSHOT_FORMAT = 1;

export interface SnapshotInput {
	/** Path relative to the folder given to ingest, `/` separated. */
	file: string;
	sha256: string;
	bytes: number;
	/** What the file was understood as. */
	format: string;
	encoding: string | null;
	/** Which reader took it: the engine's own or the careful one. */
	reader: 'engine' | 'careful';
	/** Tables its sheets were loaded into; empty for a file that could not be read. */
	tables: string[];
}

/** `manifest.json`: what a snapshot holds and where it came from. */
export interface Manifest {
	format: typeof SNAPSHOT_FORMAT;
	/** Folder name of the dataset, e.g. `thanh-xuan-2017`. */
	id: string;
	/** Names to show, from `dataset.json` in the input folder when there is one, else the id. */
	title: { vi: string; en: string };
	/** Synthetic data is marked on every page and export. */
	synthetic: boolean;
	asOf: IsoDate;
	/** First and last day on which a dossier was accepted. */
	firstDay: IsoDate | null;
	lastDay: IsoDate | null;
	inputs: SnapshotInput[];
	/** Rows per table after load. */
	rows: Record<string, number>;
	units: 'registry' | 'from-data';
	/** Identifies the pseudonym key without revealing it. */
	pseudonymKeyId: string;
	/** SHA-256 over inputs' hashes, mapping, options and format: the same inputs give the same id. */
	snapshotHash: string;
	/** Periods marked on time charts, e.g. the training campaign. */
	campaigns: { from: IsoDate; to: IsoDate; title: { vi: string; en: string } }[];
	/** Students taken out of the snapshot after its import: how the log of decisions names them, and how many claims went with each. */
	erased?: { studentHash: string; claims: number }[];
}

export type Outcome = 'accepted' | 'rejected' | 'duplicate' | 'ignored';

/** Balance of one file and sheet: rowsIn = accepted + rejected + duplicate + ignored. */
export interface LedgerEntry {
	file: string;
	/** Empty text for files without sheets. */
	sheet: string;
	table: string | null;
	rows_in: number;
	accepted: number;
	rejected: number;
	duplicate: number;
	ignored: number;
	/** Counts per reason code, warnings on accepted rows included. */
	reasons: Record<string, number>;
	/** A file or sheet that could not be read at all: its code and parameters. */
	problems: { code: string; params: Record<string, string | number> }[];
	/** What was odd and could be read all the same: its code and parameters. */
	notes: { code: string; params: Record<string, string | number> }[];
}
