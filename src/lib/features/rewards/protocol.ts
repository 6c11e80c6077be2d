import type { Problem } from '#lib/core/errors.ts';
import type { ClassResult } from '#lib/rewards/awards/classes.ts';
import type { StudentResult } from '#lib/rewards/awards/students.ts';
import type { TallyContent, TallyResult } from '#lib/rewards/freeze/content.ts';
import type { Difference } from '#lib/rewards/freeze/difference.ts';
import type { TallyAsked } from '#lib/rewards/read/freeze-input.ts';
import type { PlacedClaim } from './place-claims.ts';
import type { QueueItem, QueueSize } from './queue.ts';
import type { RulesEffect } from './rules-effect.ts';

/** The rows of a dataset are read once and kept by the worker; every question after is answered from them. */
export interface Dataset {
	dataset: string;
	/** Address of the rows of a dataset of this site; null for one that the browser keeps. */
	href: string | null;
}

/** A tally without what there is of each claim and student, of which there may be some hundred thousand. */
export type TallySummary = Omit<TallyResult, 'claims' | 'students'>;

/** What the page shows of a campaign: the tally in short and, beside it, its classes. */
export interface TallyAnswer {
	content: TallySummary;
	classes: ClassResult[];
	/** What waits for a person. */
	waiting: QueueSize;
}

/** What a page may ask the worker: the question of each kind and its answer. All but `tally`, `dossier` and `erase` speak of the tally made last. */
export interface Questions {
	tally: { ask: Dataset & TallyAsked; answer: TallyAnswer };
	/** What other rules would change. */
	effect: { ask: TallyAsked; answer: RulesEffect };
	students: { ask: object; answer: StudentResult[] };
	/** One student's claims. */
	evidence: { ask: { student: string }; answer: PlacedClaim[] };
	/** One claim by its number: what an appeal is about. */
	claim: { ask: { claim: string }; answer: PlacedClaim | null };
	/** What waits for a person. */
	queue: { ask: object; answer: QueueItem[] };
	/** Whether the dataset has a dossier that one of these decisions names. */
	dossier: { ask: { dossier: string } & Pick<TallyAsked, 'decisions'>; answer: boolean };
	/**
	 * Takes a student out of a dataset that the browser keeps, for good: its database is written anew without. The tally at hand is then one
	 * of rows that are gone.
	 */
	erase: { ask: { dataset: string; student: string; studentHash: string }; answer: null };
	/** What changed since an earlier tally. */
	difference: { ask: { before: TallyContent }; answer: Difference };
	/** The tally's own hash: asked for when the figures are on the page. */
	hash: { ask: object; answer: string };
	/** The tally's file, as text in UTF-8. */
	file: { ask: object; answer: Uint8Array<ArrayBuffer> };
}

export type Kind = keyof Questions;
export type Question<Each extends Kind = Kind> = {
	[Name in Each]: { kind: Name } & Questions[Name]['ask'];
}[Each];
export type Answer<Each extends Kind> = Questions[Each]['answer'];

export const tallySteps = ['engine', 'rows', 'tally'] as const;
export type TallyStep = (typeof tallySteps)[number];

/** How far the worker is: `share` of all its work, in [0, 1]. */
export interface TallyProgress {
	step: TallyStep;
	share: number;
}

export type WorkerRequest = { id: number; question: Question };
export type WorkerReport =
	| { kind: 'progress'; id: number; progress: TallyProgress }
	| { kind: 'answer'; id: number; answer: unknown }
	| { kind: 'failed'; id: number; problem: Problem };
