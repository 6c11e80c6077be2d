import type { IsoDate } from '#lib/core/dates.ts';
import type { Alias, NameKind } from './alias.ts';

/** How a written name came to its member. `none`: to none. */
export type Reached = 'exact' | 'normalised' | 'alias' | 'fuzzy' | 'none';

/** A member a doubtful name may mean. */
export interface Candidate {
	code: string;
	name: string;
	/** 0 to 1: similarity of the names (`nameSimilarity`), or of a succession the share of the wards it may be. */
	score: number;
	/** By its code, by its name, or as what became of a member of that code or name. */
	why: 'code' | 'name' | 'succession';
}

/** A written name of which a person should decide, in one period in which the members do not change. */
export interface DoubtfulName {
	kind: NameKind;
	/** As it is most often written; no one's address. */
	text: string;
	/** The period's first and last day; null: unbounded. */
	from: IsoDate | null;
	to: IsoDate | null;
	/** It fits none, or several; or it was taken for one that is nearly it. */
	doubt: 'unmatched' | 'ambiguous' | 'nearly';
	/** What it was taken for meanwhile; null: for none. */
	code: string | null;
	score: number | null;
	/** Rows that say it, and the files they stand in. */
	rows: number;
	files: string[];
	candidates: Candidate[];
}

/** A member that a decision may name. */
export interface Member {
	kind: NameKind;
	code: string;
	name: string;
	/** First and last day in force; null: unbounded. */
	from: IsoDate | null;
	to: IsoDate | null;
}

/** `reconcile.json` of a snapshot: how the names of its rows came to members, and which are in doubt. */
export interface Reconciliation {
	/** Codes of the districts or provinces of the data. */
	scope: readonly string[];
	/** Distinct forms and rows by kind and way. */
	ways: { kind: NameKind; reached: Reached; forms: number; rows: number }[];
	/** Most rows first. */
	doubtful: DoubtfulName[];
	/** Rows of doubtful names that cannot be shown without showing a person's. */
	hidden: number;
	/** Members of the kinds in doubt, in those periods. */
	members: Member[];
	/** Aliases the load was given. */
	aliases: readonly Alias[];
}
