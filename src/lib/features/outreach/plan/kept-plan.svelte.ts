import type { Problem } from '#lib/core/errors.ts';
import { problemOf } from '#lib/state/problem-of.ts';
import type { StoreFiles } from '#lib/store/files.ts';
import { forgetPlan, keepPlan, readKeptPlan, type KeptPlan } from './keep-plan.ts';

/** The plan kept of the dataset on show, to compare others with. The store is loaded when first needed. */
export class KeptPlanOf {
	plan = $state.raw<KeptPlan | null>(null);
	problem = $state.raw<Problem | null>(null);
	#dataset = '';

	/** Reads what is kept of a dataset. */
	open(dataset: string): void {
		this.#dataset = dataset;
		this.plan = null;
		this.#with(async (files) => {
			const found = await readKeptPlan(files, dataset);
			if (dataset === this.#dataset) this.plan = found;
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

	#with(work: (files: StoreFiles) => Promise<void>): void {
		import('#lib/store/browser-store.ts')
			.then(({ storeParts }) => work(storeParts().files))
			.then(
				() => (this.problem = null),
				(error: unknown) => (this.problem = problemOf(error))
			);
	}
}
