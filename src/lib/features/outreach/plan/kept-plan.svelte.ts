import type { Problem } from '#lib/core/errors.ts';
import { problemOf } from '#lib/state/problem-of.ts';
import type { StoreFiles } from '#lib/store/files.ts';
import {
	forgetPlan,
	forgetSolvedPlan,
	keepPlan,
	keepSolvedPlan,
	readKeptPlan,
	readSolvedPlan,
	type KeptPlan,
	type SolvedPlan
} from './keep-plan.ts';

/**
 * One after the other, whichever visit of the page asked: what is kept last is what was said last, and a page that is opened again
 * does not read what the one before is still writing.
 */
let before: Promise<unknown> = Promise.resolve();

/**
 * What this browser keeps of the plans of the dataset on show: the one solved last, and one to compare others with. The store is
 * loaded when first needed.
 */
export class KeptPlanOf {
	plan = $state.raw<KeptPlan | null>(null);
	solved = $state.raw<SolvedPlan | null>(null);
	/** A plan solved before was of other contents of this dataset, and is gone. */
	outdated = $state(false);
	problem = $state.raw<Problem | null>(null);
	#dataset = '';
	#contents = '';

	/** Reads what is kept of a dataset; `contents`: the hash of what is in it. */
	open(dataset: string, contents: string): void {
		this.#dataset = dataset;
		this.#contents = contents;
		this.plan = null;
		this.solved = null;
		this.outdated = false;
		this.#with(async (files) => {
			const found = await readKeptPlan(files, dataset);
			const solved = await readSolvedPlan(files, dataset, contents);
			if (dataset !== this.#dataset || contents !== this.#contents) return;
			this.plan = found;
			this.outdated = solved === 'outdated';
			// One that was solved meanwhile is newer.
			if (solved !== 'outdated') this.solved ??= solved;
		});
	}

	keep(plan: KeptPlan): void {
		this.#with(async (files) => {
			await keepPlan(files, this.#dataset, plan);
			this.plan = plan;
		});
	}

	forget(): void {
		this.#with(async (files) => {
			await forgetPlan(files, this.#dataset);
			this.plan = null;
		});
	}

	keepSolved(plan: SolvedPlan): void {
		this.solved = plan;
		this.outdated = false;
		this.#with((files) => keepSolvedPlan(files, this.#dataset, this.#contents, plan));
	}

	forgetSolved(): void {
		this.solved = null;
		this.#with((files) => forgetSolvedPlan(files, this.#dataset));
	}

	#with(work: (files: StoreFiles) => Promise<void>): void {
		before = before
			.then(() => import('#lib/store/browser-store.ts'))
			.then(({ storeParts }) => work(storeParts().files))
			.then(
				() => (this.problem = null),
				(error: unknown) => (this.problem = problemOf(error))
			);
	}
}
