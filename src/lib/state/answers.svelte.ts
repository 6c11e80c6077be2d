import { untrack } from 'svelte';
import type { Problem } from '#lib/core/errors.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import { problemOf, type Dataset } from './dataset.svelte.ts';
import { nextIdle } from './idle.ts';
import { questionKey, type Question, type Questions } from './question.ts';
import type { Answered } from './runner.ts';
import { Slot, type AnswerState } from './slot.svelte.ts';

export type { AnswerState } from './slot.svelte.ts';

/** Answers that came with the prerendered page, by question key, and the dataset they are of. */
export interface Seed {
	readonly dataset: string;
	readonly answers: Readonly<Record<string, IndicatorAnswer>>;
}

/**
 * The answers to a page's questions, kept up to date as the view changes, each by itself: what is read is computed, what
 * is out of sight follows when there is time. What the seed or the cube knows is there at once, on the server as well;
 * the rest is asked for, and questions of a view that has gone are dropped.
 */
export class Answers<Q extends Questions> {
	readonly #dashboard: Dashboard;
	readonly #questions: () => Q;
	readonly #seed: () => Seed | null;
	readonly #asks: Questions = $derived.by(() => this.#questions());
	#failed = $state.raw<ReadonlyMap<string, Problem>>(new Map());
	/** Raised when an answer has arrived in the runner. */
	#arrived = $state(0);
	readonly #slots = new Map<string, Slot>();
	readonly #roots: (() => void)[] = [];
	/** Questions under way, by dataset and key. */
	readonly #asked = new Map<string, AbortController>();

	constructor(dashboard: Dashboard, questions: () => Q, seed: () => Seed | null) {
		this.#dashboard = dashboard;
		this.#questions = questions;
		this.#seed = seed;
		$effect(() => this.#follow());
		$effect(() => () => this.#letGo());
	}

	/** `late`: of the view before until the page has time, for what is out of sight. Throws on a name not asked. */
	get(name: keyof Q & string, { late = false } = {}): AnswerState {
		const slot = this.#slot(name);
		const state = late ? slot.late : slot.now;
		if (!state) throw new RangeError(`no question "${name}"`);
		return state;
	}

	/** Whether the page asks this at all, e.g. a figure of a comparison that was switched off. */
	has(name: string): boolean {
		return name in this.#asks;
	}

	/** Asks again for what failed. */
	retry(): void {
		this.#failed = new Map();
	}

	#slot(name: string): Slot {
		let slot = this.#slots.get(name);
		if (!slot) this.#slots.set(name, (slot = this.#open(name)));
		return slot;
	}

	/** Slots have a root of their own: what is derived inside the block that reads it first would freeze with that block. */
	#open(name: string): Slot {
		const host = {
			question: () => this.#asks[name] ?? null,
			dataset: () => this.#dashboard.dataset.id,
			stateOf: (question: Question, previous: Answered | null) => this.#stateOf(question, previous)
		};
		let slot: Slot | undefined;
		this.#roots.push($effect.root(() => void (slot = new Slot(host))));
		// On the server roots do not run, and nothing changes either.
		return slot ?? new Slot(host);
	}

	#stateOf(question: Question, previous: Answered | null): AnswerState {
		const dataset = this.#dashboard.dataset;
		const key = questionKey(question);
		const seed = this.#seed();
		const seeded = seed?.dataset === dataset.id ? seed.answers[key] : undefined;
		if (seeded) return { status: 'ready', answer: seeded };
		// Read so that the arrival of the cube, or of an answer, tells what was waiting.
		void dataset.cube.phase;
		void this.#arrived;
		const answer = dataset.runner.now(question);
		if (answer) return { status: 'ready', answer };
		const problem = this.#failed.get(`${dataset.id} ${key}`);
		if (problem) return { status: 'failed', problem };
		return { status: 'loading', previous };
	}

	/** After the view, the dataset or a failure has changed: asks what is missing, then lets what is out of sight follow. */
	#follow(): () => void {
		void this.#failed;
		void this.#dashboard.dataset.cube.phase;
		const slots = Object.keys(this.#asks).map((name) => this.#slot(name));
		for (const slot of slots) void slot.key;
		const behind = untrack(() => slots.filter((slot) => slot.behind));
		let cancel = (): void => undefined;
		const catchUpNext = () => {
			const slot = behind.shift();
			if (!slot) return;
			slot.catchUp();
			cancel = nextIdle(catchUpNext);
		};
		// After the paint: nobody waits for it, and what is in sight has been computed by then.
		const asking = setTimeout(() => {
			this.#askMissing();
			cancel = nextIdle(catchUpNext);
		});
		return () => {
			clearTimeout(asking);
			cancel();
		};
	}

	/** Asks for what is missing and lets go of what the view no longer needs; what is under way is left alone. */
	#askMissing(): void {
		const dataset = this.#dashboard.dataset;
		const missing = new Map<string, Question>();
		// While the cube is on its way nothing is asked: most of what is missing will be there when it arrives.
		if (dataset.cube.phase === 'ready' || dataset.cube.phase === 'failed') {
			for (const [name, question] of Object.entries(this.#asks)) {
				const key = `${dataset.id} ${questionKey(question)}`;
				if (untrack(() => this.#slot(name).now)?.status === 'loading') missing.set(key, question);
			}
		}
		for (const [key, controller] of this.#asked) {
			if (missing.has(key)) continue;
			this.#asked.delete(key);
			controller.abort();
		}
		for (const [key, question] of missing) {
			if (!this.#asked.has(key)) void this.#ask(dataset, key, question);
		}
	}

	async #ask(dataset: Dataset, key: string, question: Question): Promise<void> {
		const controller = new AbortController();
		this.#asked.set(key, controller);
		try {
			await dataset.runner.ask(question, controller.signal);
			if (!controller.signal.aborted) this.#arrived += 1;
		} catch (error) {
			// Let go by ourselves: nobody is waiting to be told.
			if (!controller.signal.aborted) this.#failed = new Map([...this.#failed, [key, problemOf(error)]]);
		} finally {
			if (this.#asked.get(key) === controller) this.#asked.delete(key);
		}
	}

	#letGo(): void {
		for (const controller of this.#asked.values()) controller.abort();
		this.#asked.clear();
		for (const end of this.#roots) end();
	}
}
