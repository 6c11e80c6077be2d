import { untrack } from 'svelte';
import type { Problem } from '#lib/core/errors.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import { problemOf, type Dataset } from './dataset.svelte.ts';
import { afterPaint } from './frames.ts';
import { nextIdle } from '#lib/core/idle.ts';
import { likelyNext } from './likely.ts';
import { questionKey, type Question, type Questions } from './question.ts';
import type { Answered } from './runner.ts';
import { Slot, type AnswerState, type SlotHost } from './slot.svelte.ts';

export type { AnswerState } from './slot.svelte.ts';

/** Answers that came with the prerendered page, by question key, and the dataset they are of. */
export interface Seed {
	readonly dataset: string;
	readonly answers: Readonly<Record<string, Answered>>;
}

/** Answers as they are read. `get` throws on a name not asked. */
export type AnswerReader = Pick<Answers<Questions>, 'has' | 'get'>;

/**
 * The answers at the pace of who reads them: near the window they follow the view at once; out of sight each stays as this reader read it
 * last until the page has time, so that a step changes nothing there. Both arguments are read reactively.
 */
export function answersAt(answers: () => Answers<Questions>, near: () => boolean): AnswerReader {
	/** Not reactive on purpose. */
	const read = new Map<string, AnswerState>();
	return {
		has: (name) => answers().has(name),
		get(name) {
			const kept = read.get(name);
			if (!near() && !answers().caughtUp(name) && kept) return kept;
			const state = answers().get(name);
			read.set(name, state);
			return state;
		}
	};
}

/** What is out of sight waits until the hand has rested this long (ms), and while a drag goes on so does what is slow. */
const REST = 160;

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
		$effect.pre(() => {
			const asks = this.#asks;
			for (const [name, slot] of this.#slots) slot.ask(asks[name] ?? null);
		});
		$effect(() => this.#follow());
		$effect(() => () => this.#letGo());
	}

	/** Throws on a name not asked. */
	get(name: keyof Q & string): AnswerState {
		const state = this.#slot(name).now;
		if (!state) throw new RangeError(`no question "${name}"`);
		return state;
	}

	/** Whether what shows this question out of sight may follow the question asked now; see `answersAt`. */
	caughtUp(name: keyof Q & string): boolean {
		return this.#slot(name).caughtUp;
	}

	/** Raised when what shows this question out of sight may follow the view; see `Slot.turn`. */
	turn(name: keyof Q & string): number {
		return this.#slot(name).turn;
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
		const host: SlotHost = {
			dataset: () => this.#dashboard.dataset.id,
			stateOf: (question, key, previous) => this.#stateOf(question, key, previous)
		};
		const question = untrack(() => this.#asks[name] ?? null);
		let slot: Slot | undefined;
		this.#roots.push($effect.root(() => void (slot = new Slot(host, question))));
		// On the server roots do not run, and nothing changes either.
		return slot ?? new Slot(host, question);
	}

	#stateOf(question: Question, key: string, previous: Answered | null): AnswerState {
		const dataset = this.#dashboard.dataset;
		const seed = this.#seed();
		const seeded = seed?.dataset === dataset.id ? seed.answers[key] : undefined;
		if (seeded) return { status: 'ready', answer: seeded };
		const answer = dataset.runner.now(question);
		if (answer) return { status: 'ready', answer };
		// Read so that the arrival of the cube, or of an answer, tells what is waiting.
		void dataset.cube.phase;
		void this.#arrived;
		const problem = this.#failed.get(`${dataset.id} ${key}`);
		if (problem) return { status: 'failed', problem };
		return { status: 'loading', previous };
	}

	/** After the view, the dataset or a failure has changed: asks what is missing, then lets what is out of sight follow. */
	#follow(): () => void {
		void this.#failed;
		void this.#dashboard.view;
		void this.#dashboard.dataset.cube.phase;
		const slots = Object.keys(this.#asks).map((name) => this.#slot(name));
		let cancel = (): void => undefined;
		const catchUpNext = () => {
			const slot = slots.shift();
			if (!slot) return this.#warmUp((next) => (cancel = next));
			slot.catchUp();
			cancel = nextIdle(catchUpNext);
		};
		const rested = (then: () => void) => {
			const resting = setTimeout(then, REST);
			cancel = () => clearTimeout(resting);
		};
		const settle = () => {
			this.#askMissing();
			rested(() => (cancel = nextIdle(catchUpNext)));
		};
		// After the paint: nobody waits for it, and what is in sight has been computed by then.
		if (this.#dashboard.moving) rested(settle);
		else cancel = afterPaint(settle);
		return () => cancel();
	}

	/** In idle time lets the cube prepare for the next click, one piece of work after another. */
	#warmUp(cancelledBy: (cancel: () => void) => void): void {
		const { runner } = untrack(() => this.#dashboard.dataset);
		const waiting = [...likelyNext(Object.values(untrack(() => this.#asks)))];
		let pieces: Iterator<void> | null = null;
		const next = (more: () => boolean) => {
			do {
				if (pieces && !pieces.next().done) continue;
				const one = waiting.shift();
				if (!one) return;
				pieces = runner.warm(...one);
			} while (more());
			cancelledBy(nextIdle(next));
		};
		cancelledBy(nextIdle(next));
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
			this.#forget(key, controller);
			controller.abort();
		}
		for (const [key, question] of missing) {
			if (!this.#asked.has(key)) void this.#ask(dataset, key, question);
		}
	}

	async #ask(dataset: Dataset, key: string, question: Question): Promise<void> {
		const controller = new AbortController();
		this.#asked.set(key, controller);
		this.#dashboard.awaited += 1;
		try {
			await dataset.runner.ask(question, controller.signal);
			if (!controller.signal.aborted) this.#arrived += 1;
		} catch (error) {
			// Let go by ourselves: nobody is waiting to be told.
			if (!controller.signal.aborted) this.#failed = new Map([...this.#failed, [key, problemOf(error)]]);
		} finally {
			this.#forget(key, controller);
		}
	}

	#forget(key: string, controller: AbortController): void {
		if (this.#asked.get(key) !== controller) return;
		this.#asked.delete(key);
		this.#dashboard.awaited -= 1;
	}

	#letGo(): void {
		for (const [key, controller] of this.#asked) {
			this.#forget(key, controller);
			controller.abort();
		}
		for (const end of this.#roots) end();
	}
}
