import { AppError } from '#lib/core/errors.ts';
import type { PotentialCounts } from '#lib/outreach/plan/potential.ts';
import type { StatedResources } from '#lib/outreach/plan/resources.ts';
import type { StoreFiles } from '#lib/store/files.ts';
import type { PlanSource } from './plan-source.ts';
import type { PlanAnswer } from './solve-plan.ts';

/** What is kept of a plan to compare others with. */
export interface KeptPlan {
	sessions: number;
	/** Đồng. */
	cost: number;
	/** Expected further online dossiers. */
	gain: number;
}

/** The plan solved last, with all it was made of: what the page needs to show it again. */
export interface SolvedPlan {
	source: PlanSource;
	asked: StatedResources;
	potential: PotentialCounts;
	answer: PlanAnswer;
	/** When it was solved, ISO 8601 in UTC. */
	at: string;
}

/** Raised when a kept plan of an older version would be misunderstood. */
const FORMAT = 1;

const pathOf = (dataset: string) => `outreach/${dataset}/plan.json`;
const solvedPathOf = (dataset: string) => `outreach/${dataset}/solved.json`;

/** Reads it back; null when none is kept. Rejects with `plan_kept_unreadable` and what the storage throws. */
export async function readKeptPlan(files: StoreFiles, dataset: string): Promise<KeptPlan | null> {
	const json = await readJson(files, pathOf(dataset));
	if (json === null) return null;
	const { sessions, cost, gain } = json;
	if (typeof sessions === 'number' && typeof cost === 'number' && typeof gain === 'number')
		return { sessions, cost, gain };
	throw new AppError('plan_kept_unreadable');
}

export async function keepPlan(files: StoreFiles, dataset: string, plan: KeptPlan): Promise<void> {
	await files.write(pathOf(dataset), new Blob([JSON.stringify(plan)]));
}

export async function forgetPlan(files: StoreFiles, dataset: string): Promise<void> {
	await files.remove(pathOf(dataset));
}

/**
 * Reads the plan solved last; null when none is kept, `outdated` when it was made of other contents of the dataset (`contents`: the
 * snapshot's hash), in which case it is removed. Rejects like `readKeptPlan`.
 */
export async function readSolvedPlan(
	files: StoreFiles,
	dataset: string,
	contents: string
): Promise<SolvedPlan | 'outdated' | null> {
	const json = await readJson(files, solvedPathOf(dataset));
	if (json === null) return null;
	if (json.format === FORMAT && json.contents === contents) return json.plan as SolvedPlan;
	await forgetSolvedPlan(files, dataset);
	return 'outdated';
}

export async function keepSolvedPlan(
	files: StoreFiles,
	dataset: string,
	contents: string,
	plan: SolvedPlan
): Promise<void> {
	await files.write(solvedPathOf(dataset), new Blob([JSON.stringify({ format: FORMAT, contents, plan })]));
}

export async function forgetSolvedPlan(files: StoreFiles, dataset: string): Promise<void> {
	await files.remove(solvedPathOf(dataset));
}

async function readJson(files: StoreFiles, path: string): Promise<Record<string, unknown> | null> {
	const file = await files.read(path);
	if (!file) return null;
	try {
		return JSON.parse(await file.text()) as Record<string, unknown>;
	} catch (cause) {
		throw new AppError('plan_kept_unreadable', {}, { cause });
	}
}
