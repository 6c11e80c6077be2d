import type { Problem } from '#lib/core/errors.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import { problemOf, type Dataset } from './dataset.svelte.ts';
import { questionKey, type Question, type Questions } from './question.ts';
import type { Answered } from './runner.ts';

/** What a chart has to show. While an answer is on its way the one before stays, marked. */
export type AnswerState =
	| { status: 'ready'; answer: Answered }
	| { status: 'loading'; previous: Answered | null }
	| { status: 'failed'; problem: Problem };

/** Answers that came with the prerendered page, by question key, and the dataset they are of. */
export interface Seed {
	readonly dataset: string;
	readonly answers: Readonly<Record<string, IndicatorAnswer>>;
}

/**
 * The answers to a page's questions, kept up to date as the view changes. What the seed or the cube knows is there at
 * once, on the server as well; the rest is asked for, and questions of a view that has gone are dropped.
 */
export class Answers<Q extends Questions> {
	readonly #dashboard: Dashboard;
	readonly #questions: () => Q;
	readonly #seed: () => Seed | null;
	#failed = $state.raw<ReadonlyMap<string, Problem>>(new Map());
	/** Raised when an answer has arrived in the runner. */
	#arrived = $state(0);
	/** Last answer shown under each dataset and name, for the time in between; not reactive on purpose. */
	readonly #last = new Map<string, Answered>();
	/** Questions under way, by dataset and key. */
	readonly #asked = new Map<string, AbortController>();

	readonly #states = $derived.by(() => {
		void this.#arrived;
		const states = new Map<string, AnswerState>();
		for (const [name, question] of Object.entries(this.#questions())) {
			const state = this.#stateOf(name, question);
			if (state.status === 'ready') this.#last.set(`${this.#dashboard.dataset.id} ${name}`, state.answer);
			states.set(name, state);
		}
		return states;
	});

	constructor(dashboard: Dashboard, questions: () => Q, seed: () => Seed | null) {
		this.#dashboard = dashboard;
		this.#questions = questions;
		this.#seed = seed;
		$effect(() => this.#askMissing());
		$effect(() => () => this.#letGo());
	}

	get(name: keyof Q & string): AnswerState {
		const state = this.#states.get(name);
		if (!state) throw new RangeError(`no question "${name}"`);
		return state;
	}

	/** Whether the page asks this at all, e.g. a figure of a comparison that was switched off. */
	has(name: string): boolean {
		return this.#states.has(name);
	}

	/** True while any answer is on its way. */
	get busy(): boolean {
		return [...this.#states.values()].some((state) => state.status === 'loading');
	}

	/** Asks again for what failed. */
	retry(): void {
		this.#failed = new Map();
	}

	#stateOf(name: string, question: Question): AnswerState {
		const dataset = this.#dashboard.dataset;
		const key = questionKey(question);
		const seed = this.#seed();
		const seeded = seed?.dataset === dataset.id ? seed.answers[key] : undefined;
		if (seeded) return { status: 'ready', answer: seeded };
		// Read so that the arrival of the cube answers what was waiting.
		void dataset.cube.phase;
		const answer = dataset.runner.now(question);
		if (answer) return { status: 'ready', answer };
		const problem = this.#failed.get(`${dataset.id} ${key}`);
		if (problem) return { status: 'failed', problem };
		return { status: 'loading', previous: this.#last.get(`${dataset.id} ${name}`) ?? null };
	}

	/** Asks for what is missing and lets go of what the view no longer needs; what is under way is left alone. */
	#askMissing(): void {
		const dataset = this.#dashboard.dataset;
		const missing = new Map<string, Question>();
		// While the cube is on its way nothing is asked: most of what is missing will be there when it arrives.
		if (dataset.cube.phase === 'ready' || dataset.cube.phase === 'failed') {
			for (const [name, question] of Object.entries(this.#questions())) {
				const key = `${dataset.id} ${questionKey(question)}`;
				if (this.#states.get(name)?.status === 'loading') missing.set(key, question);
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
	}
}
