import type { Problem } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Dashboard } from '#lib/state/dashboard.svelte.ts';
import type { Dataset } from '#lib/state/dataset.svelte.ts';
import { problemOf } from '#lib/state/problem-of.ts';

/** A value and the dataset it was read from. */
export interface OfDataset<Value> {
	dataset: string;
	value: Value;
}

/**
 * What a page needs of a dataset besides answers to questions. Of the dataset the page was painted with it came along; of any other
 * it is read by the dataset's engine. Make one while a component starts.
 */
export class FromEngine<Value> {
	problem = $state.raw<Problem | null>(null);
	readonly #dashboard: Dashboard;
	readonly #painted: OfDataset<Value>;
	readonly #read: (engine: Engine, dataset: Dataset) => Promise<Value>;
	#found = $state.raw<OfDataset<Value> | null>(null);

	constructor(
		dashboard: Dashboard,
		painted: OfDataset<Value>,
		read: (engine: Engine, dataset: Dataset) => Promise<Value>
	) {
		this.#dashboard = dashboard;
		this.#painted = painted;
		this.#read = read;
		$effect(() => {
			const { dataset } = dashboard;
			this.problem = null;
			if (dataset.id !== painted.dataset) void this.#load(dataset);
		});
	}

	/** Null while it is on its way, and when it could not be read. */
	get value(): Value | null {
		const { id } = this.#dashboard.dataset;
		if (id === this.#painted.dataset) return this.#painted.value;
		return this.#found?.dataset === id ? this.#found.value : null;
	}

	async #load(dataset: Dataset): Promise<void> {
		try {
			const value = await this.#read(await dataset.startEngine(), dataset);
			this.#found = { dataset: dataset.id, value };
		} catch (error) {
			if (dataset.id === this.#dashboard.dataset.id) this.problem = problemOf(error);
		}
	}
}
