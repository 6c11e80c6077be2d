import type { Problem } from '#lib/core/errors.ts';
import type { Alias } from '#lib/ingest/names/alias.ts';
import type { Reconciliation } from '#lib/ingest/names/reconciliation.ts';
import type { LoadStep } from '#lib/ingest/load/input.ts';
import type { Mapping, MappingEntry } from '#lib/ingest/load/mapping/mapping.ts';
import type { LedgerEntry, Outcome, SnapshotInput } from '#lib/model/snapshot.ts';
import type { StoredSnapshot } from '#lib/store/stored-snapshot.ts';
import type { ColumnLabels } from './column-labels.ts';
import type { SeenFile, SeenSheet } from './seen.ts';

/** A file as it was dropped, with its name in the ledger. */
export interface NamedFile {
	/** Path relative to the folder dropped, `/` separated; unique among those dropped. */
	file: string;
	blob: File;
}

/** What the page asks of the import worker; one thing a worker. */
export type ImportRequest =
	/** An import may come: its engine is started meanwhile. */
	| { kind: 'prepare' }
	| {
			kind: 'import';
			files: NamedFile[];
			/** Name of the dataset: that of the folder, or of the first file. */
			name: string;
			/** Id of the stored snapshot it takes the place of; absent: the name's own. */
			id?: string;
			/** `dataset.json`, which describes it. */
			dataset: File | null;
			mapping: Mapping | null;
			/** What persons said of written names. */
			aliases: readonly Alias[];
			units: 'registry' | 'from-data';
	  }
	| { kind: 'restore'; blob: File }
	| { kind: 'look'; files: NamedFile[]; mapping: Mapping | null }
	/** The labels of a long text's columns of few values, in all its rows. */
	| { kind: 'labels'; file: NamedFile; sheet: string; mapping: Mapping | null }
	/** The first rows of a sheet as the load gives them. */
	| { kind: 'preview'; sheet: SeenSheet; values: MappingEntry['values'] }
	/** Lines of a stored ledger with one of these reasons and outcomes, the first so many. */
	| { kind: 'lines'; id: string; outcome: string | null; reason: string | null; limit: number }
	/**
	 * The rejected rows of a stored snapshot as they stand in its files, read as it was decided then. `known`: files chosen again are those of these hashes, however they
	 * are called; null: they are called as they were.
	 */
	| {
			kind: 'rejected';
			id: string;
			files: NamedFile[];
			known: SnapshotInput[] | null;
			words: Record<string, string>;
	  };

/** A line of the ledger of which there is something to say. */
export interface LedgerLine {
	file: string;
	sheet: string;
	row: number;
	/** '' where the sheet is no table of the model. */
	table: string;
	outcome: string;
	/** Codes; several warnings are joined by `;`. */
	reason: string;
	detail: string;
}

/**
 * A row as it comes out of the load: its cells, with the name of a ward beside its code, or as it was written where the load leaves open
 * which ward or school it is; or that the row is left out, and why (codes).
 */
export type PreviewedRow =
	| { kind: 'kept'; cells: { value: string; name: string | null; doubtful: boolean }[] }
	| { kind: 'left'; outcome: Exclude<Outcome, 'accepted'>; reasons: string[] };

export type ImportStep = LoadStep | { phase: 'engine' } | { phase: 'save' } | { phase: 'unpack' };

/** What the import worker tells the page. */
export type ImportReport =
	| { kind: 'step'; step: ImportStep }
	/** The names are null where a restored snapshot was made before they were written. */
	| { kind: 'stored'; snapshot: StoredSnapshot; ledger: LedgerEntry[]; names: Reconciliation | null }
	| { kind: 'seen'; file: SeenFile }
	| { kind: 'looked' }
	| { kind: 'labels'; columns: ColumnLabels[] }
	| { kind: 'lines'; lines: LedgerLine[]; total: number }
	| { kind: 'previewed'; columns: string[]; rows: PreviewedRow[] }
	/** `missing`: rejected rows that are not in the files at hand. */
	| { kind: 'workbook'; bytes: Uint8Array; missing: number }
	| { kind: 'failed'; problem: Problem };
