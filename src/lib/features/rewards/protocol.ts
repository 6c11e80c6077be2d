import type { IsoDate } from '#lib/core/dates.ts';
import type { Problem } from '#lib/core/errors.ts';
import type { ClassResult } from '#lib/rewards/awards/classes.ts';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';

/** Rows are read once a dataset and kept by the worker; every question after is answered from them. */
export interface TallyRequest {
	id: number;
	dataset: string;
	/** Address of the rows of a dataset of this site; null for one that the browser keeps. */
	href: string | null;
	rules: Rules;
	decisions: readonly Decision[];
	date: IsoDate;
}

export const tallySteps = ['engine', 'rows', 'tally', 'freeze'] as const;
export type TallyStep = (typeof tallySteps)[number];

/** What the page shows of a campaign: the tally and, beside it, its classes. */
export interface TallyAnswer {
	file: TallyFile;
	classes: ClassResult[];
}

export type TallyReport =
	| { kind: 'step'; id: number; step: TallyStep }
	| { kind: 'tallied'; id: number; answer: TallyAnswer }
	| { kind: 'failed'; id: number; problem: Problem };
