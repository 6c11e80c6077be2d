import { createContext } from 'svelte';
import type { Problem } from '#lib/core/errors.ts';
import type { CategoryDimension } from '#lib/model/dimensions.ts';
import { change, changeDataset, clearFilters, setMembers, toggleMember } from './changes.ts';
import { formatView, parseView } from './codec.ts';
import type { DatasetContext } from './context.ts';
import { Dataset, problemOf, type DatasetLoader } from './dataset.svelte.ts';
import { defaultView, lastShownDay, resolveView, type ResolvedView, type ViewState } from './view.ts';

/** What the page it lives in does for the dashboard. */
export interface Host {
	/** The query string, or null while the address must not be read (prerendering and hydration). */
	search(): string | null;
	/** Goes to the same page with another query string, as a new entry of the history. */
	navigate(search: string): void;
	/** Names and targets of another dataset than the one the page came with. */
	context(id: string): Promise<DatasetContext>;
}

/** The view (kept in the URL alone) and the dataset it is of. One per page, handed down by context. */
export class Dashboard {
	readonly #host: Host;
	readonly #loader: DatasetLoader;
	readonly #home: Dataset;
	#other = $state.raw<Dataset | null>(null);
	/** The dataset asked for cannot be had; the one before stays on show. */
	datasetProblem = $state.raw<Problem | null>(null);

	readonly #parsed = $derived.by(() => {
		const search = this.#host.search();
		return search === null ? { view: defaultView, problems: [] } : parseView(new URLSearchParams(search));
	});
	readonly view: ViewState = $derived(this.#parsed.view);
	/** What in the address could not be understood. */
	readonly problems: readonly Problem[] = $derived(this.#parsed.problems);
	readonly dataset: Dataset = $derived.by(() =>
		this.#other && this.view.dataset === this.#other.id ? this.#other : this.#home
	);
	readonly resolved: ResolvedView = $derived.by(() =>
		resolveView(this.view, lastShownDay(this.dataset.context.manifest))
	);
	/** Another dataset is on its way. */
	readonly switching: boolean = $derived.by(
		() =>
			this.view.dataset !== undefined && this.view.dataset !== this.dataset.id && this.datasetProblem === null
	);

	constructor(host: Host, context: DatasetContext, loader: DatasetLoader) {
		this.#host = host;
		this.#loader = loader;
		this.#home = new Dataset(context, loader);
	}

	get homeId(): string {
		return this.#home.id;
	}

	/** Query string with `?` for links that keep the view; '' for the default one. */
	get query(): string {
		const text = formatView(this.view);
		return text === '' ? '' : `?${text}`;
	}

	show(view: ViewState): void {
		this.#host.navigate(formatView(view));
	}

	change(part: Partial<Omit<ViewState, 'filters'>>): void {
		this.show(change(this.view, part));
	}

	toggle(dimension: CategoryDimension, value: string | null): void {
		this.show(toggleMember(this.view, dimension, value));
	}

	filter(dimension: CategoryDimension, values: readonly (string | null)[]): void {
		this.show(setMembers(this.view, dimension, values));
	}

	clear(): void {
		this.show(clearFilters(this.view));
	}

	useDataset(id: string): void {
		this.show(changeDataset(id === this.#home.id ? undefined : id));
	}

	/** Opens the dataset the view names, when it is another one. Called whenever that name changes. */
	async followDataset(): Promise<void> {
		const id = this.view.dataset;
		this.datasetProblem = null;
		if (id === undefined || id === this.dataset.id) return;
		try {
			const next = new Dataset(await this.#host.context(id), this.#loader);
			if (this.view.dataset !== id) return;
			const before = this.#other;
			this.#other = next;
			await before?.close();
		} catch (error) {
			if (this.view.dataset === id) this.datasetProblem = problemOf(error);
		}
	}
}

export const [useDashboard, provideDashboard] = createContext<Dashboard>();
