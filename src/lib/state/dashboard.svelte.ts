import { createContext, untrack } from 'svelte';
import type { IsoDate } from '#lib/core/dates.ts';
import type { Problem } from '#lib/core/errors.ts';
import type { CategoryDimension } from '#lib/model/dimensions.ts';
import { change, changeDataset, clearFilters, setMembers, toggleMember } from './changes.ts';
import { formatView, parseView, type ParsedView } from './codec.ts';
import type { DatasetContext } from './context.ts';
import { Dataset, problemOf, type DatasetLoader } from './dataset.svelte.ts';
import { afterPaint, nextFrame } from './frames.ts';
import { Pulse } from './pulse.ts';
import { Steering, type Ahead, type Gesture } from './steering.ts';
import {
	defaultView,
	lastShownDay,
	resolveView,
	type Comparison,
	type Filters,
	type ResolvedView,
	type ViewState
} from './view.ts';

/** What the page it lives in does for the dashboard. */
export interface Host {
	/** The query string, or null while the address must not be read (prerendering and hydration). */
	search(): string | null;
	/** Writes another query string (without its `?`) into the address of the page, as a new entry of the history; at once. */
	push(search: string): void;
	/** Names and targets of another dataset than the one the page came with. */
	context(id: string): Promise<DatasetContext>;
}

/** Views kept by their address, the oldest dropped first: the same address gives the same object, and nothing is drawn again. */
const VIEWS_KEPT = 100;

/** Before the address is read. */
const unwritten: ParsedView = { view: defaultView, problems: [] };

/**
 * The view and the dataset it is of. One per page, handed down by context. The address is the view's home; what the hand has
 * just chosen is on the page at once and in the address after the paint (see `Steering`).
 */
export class Dashboard {
	readonly #host: Host;
	readonly #loader: DatasetLoader;
	readonly #home: Dataset;
	readonly #steering: Steering;
	readonly #parsedViews = new Map<string, ParsedView>();
	/** Measures `nhipso:update`; the page tells it of inputs and of what is committed. */
	readonly pulse = new Pulse();
	/** Opened besides the page's own, and what the hand has chosen before the address says so: both are put in force by `#settle`. */
	#other: Dataset | null = null;
	#ahead: Ahead | null = null;
	/** The dataset asked for cannot be had; the one before stays on show. */
	datasetProblem = $state.raw<Problem | null>(null);
	/** Figures that are on their way from the query engine, for the page to say so. */
	awaited = $state(0);

	readonly #search: string | null = $derived.by(() => this.#host.search());
	// What is in force is stored, not derived from the address and the hand: a change marks whatever hangs on it once for every way
	// that leads there, and through a chain of derived values a hundred thousand ways led to the charts of one page.
	#written = $state.raw<ParsedView>(unwritten);
	#view = $state.raw<ViewState>(unwritten.view);
	#problems = $state.raw<readonly Problem[]>(unwritten.problems);
	/** The other dataset while the view is of it. */
	#opened = $state.raw<Dataset | null>(null);
	/** The view before the gesture that is under way in a chart that keeps its own period meanwhile. */
	#framed = $state.raw<ViewState | null>(null);
	#moving = $state(false);
	readonly resolved: ResolvedView = $derived.by(() => resolveView(this.view, this.#lastDay));
	/** Parts of the view by themselves: who reads one is left in peace while the others change. */
	readonly filters: Filters = $derived.by(() => this.view.filters);
	readonly compare: Comparison | undefined = $derived.by(() => this.view.compare);
	/** The dataset and the view on show as a text, e.g. to tell whether something was painted of them. */
	readonly shown: string = $derived.by(() => `${this.dataset.id}?${formatView(this.view)}`);
	/** What the chart under a brush is drawn over: the view as it was when the brush was begun; else the view. */
	readonly framed: ResolvedView = $derived.by(() =>
		this.#framed ? resolveView({ ...this.#framed, filters: this.filters }, this.#lastDay) : this.resolved
	);
	/** Query string with `?` for links that keep the view; '' for the default one. It follows the address, after the paint. */
	readonly query: string = $derived.by(() => {
		const text = formatView(this.#written.view);
		return text === '' ? '' : `?${text}`;
	});
	/** Another dataset is on its way. */
	readonly switching: boolean = $derived.by(
		() =>
			this.view.dataset !== undefined && this.view.dataset !== this.dataset.id && this.datasetProblem === null
	);
	/** The address has been read and its dataset is on show, or cannot be had: what is worked out of the dataset may begin. */
	readonly settled: boolean = $derived.by(() => this.#search !== null && !this.switching);

	constructor(host: Host, context: DatasetContext, loader: DatasetLoader) {
		this.#host = host;
		this.#loader = loader;
		this.#home = new Dataset(context, loader);
		$effect.pre(() => {
			void this.#search;
			untrack(() => this.#settle());
		});
		this.#steering = new Steering({
			search: () => untrack(() => this.#search),
			push: (search) => host.push(search),
			view: () => untrack(() => this.view),
			ahead: () => this.#ahead,
			setAhead: (ahead) => {
				this.#ahead = ahead;
				untrack(() => this.#settle());
			},
			remember: (search, view) => this.#remember(search === '' ? '' : `?${search}`, { view, problems: [] }),
			heard: () => this.pulse.heard,
			applied: (input, dropped) => {
				this.pulse.applied(input, dropped);
				afterPaint(() => this.pulse.rest());
			},
			nextFrame,
			afterPaint
		});
	}

	get view(): ViewState {
		return this.#view;
	}

	/** What in the address could not be understood. */
	get problems(): readonly Problem[] {
		return this.#problems;
	}

	get dataset(): Dataset {
		return this.#opened ?? this.#home;
	}

	/** A drag, or a stretch being drawn with the keys, is under way. */
	get moving(): boolean {
		return this.#moving;
	}

	get homeId(): string {
		return this.#home.id;
	}

	show(view: ViewState): void {
		this.#steering.show(view);
	}

	/**
	 * Begins a gesture: its steps are on the page within their frame, and it makes one entry of the history when it is kept.
	 * `framed`: the chart it is drawn in keeps its period until then.
	 */
	begin(options: { framed?: boolean } = {}): Gesture {
		return this.#steering.begin(options);
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

	get #lastDay(): IsoDate {
		return lastShownDay(this.dataset.context.manifest);
	}

	/** Puts in force what the hand has chosen over this address, else what the address says. */
	#settle(): void {
		const written = this.#viewAt(this.#search);
		const ahead = this.#ahead?.over === this.#search ? this.#ahead : null;
		const view = ahead?.view ?? written.view;
		this.#written = written;
		this.#view = view;
		this.#problems = ahead ? unwritten.problems : written.problems;
		this.#opened = this.#other && view.dataset === this.#other.id ? this.#other : null;
		this.#framed = ahead?.framed ? ahead.before : null;
		this.#moving = ahead?.before != null;
	}

	#viewAt(search: string | null): ParsedView {
		if (search === null) return unwritten;
		return this.#parsedViews.get(search) ?? this.#remember(search, parseView(new URLSearchParams(search)));
	}

	#remember(search: string, parsed: ParsedView): ParsedView {
		this.#parsedViews.delete(search);
		this.#parsedViews.set(search, parsed);
		if (this.#parsedViews.size > VIEWS_KEPT) {
			const oldest = this.#parsedViews.keys().next();
			if (!oldest.done) this.#parsedViews.delete(oldest.value);
		}
		return parsed;
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
			this.#settle();
			await before?.close();
		} catch (error) {
			if (this.view.dataset === id) this.datasetProblem = problemOf(error);
		}
	}
}

export const [useDashboard, provideDashboard] = createContext<Dashboard>();
