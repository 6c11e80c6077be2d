import { untrack } from 'svelte';
import type { Problem } from '#lib/core/errors.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import { problemOf } from './dataset.svelte.ts';
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

/** What is out of sight waits until the hand has rested this long (ms), its questions too; while a drag goes on so does what is slow. */
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
		const state = this.#slot(name).read();
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
		const names = Object.keys(this.#asks);
		// What is out of date finds out when its turn comes: taking timers back within the step would cost it a millisecond.
		let gone = false;
		const unlessGone = (work: () => void) => () => {
			if (!gone) work();
		};
		const catchUpNext = unlessGone(() => {
			const name = names.shift();
			if (name === undefined) return this.#warmUp(() => gone);
			if (this.#isMissing(name)) this.#ask(name);
			this.#slot(name).catchUp();
			nextIdle(catchUpNext);
		});
		const settle = unlessGone(() => {
			this.#dropUnneeded();
			// What the cube knows is worked out for all of them now, which prepares it for the next step; the engine is left in
			// peace with what nobody sees until the hand rests.
			for (const name of names) if (this.#isMissing(name) && this.#slot(name).isRead) this.#ask(name);
			setTimeout(() => nextIdle(catchUpNext), REST);
		});
		// After the paint: nobody waits for it, and what is in sight has been computed by then.
		if (this.#dashboard.moving) setTimeout(settle, REST);
		else afterPaint(settle);
		return () => (gone = true);
	}

	/** In idle time lets the cube prepare for the next click, one piece of work after another, until the view is gone. */
	#warmUp(gone: () => boolean): void {
		const { runner } = untrack(() => this.#dashboard.dataset);
		const waiting = [...likelyNext(Object.values(untrack(() => this.#asks)))];
		let pieces: Iterator<void> | null = null;
		const next = (more: () => boolean) => {
			if (gone()) return;
			do {
				if (pieces && !pieces.next().done) continue;
				const one = waiting.shift();
				if (!one) return;
				pieces = runner.warm(...one);
			} while (more());
			nextIdle(next);
		};
		nextIdle(next);
	}

	/** Lets go of what the view no longer needs; what is under way and still needed is left alone. */
	#dropUnneeded(): void {
		const needed = this.#needed();
		for (const [key, controller] of this.#asked) {
			if (needed.has(key)) continue;
			this.#forget(key, controller);
			controller.abort();
		}
	}

	/** While the cube is on its way nothing is: most of it will be there when it arrives. */
	#isMissing(name: string): boolean {
		const { phase } = this.#dashboard.dataset.cube;
		return (
			(phase === 'ready' || phase === 'failed') && untrack(() => this.#slot(name).now)?.status === 'loading'
		);
	}

	/** Asks for the answer, unless it is under way. */
	#ask(name: string): void {
		const { id, runner } = this.#dashboard.dataset;
		const question = this.#asks[name];
		if (!question) return;
		const key = askedKey(id, question);
		if (this.#asked.has(key)) return;
		const controller = new AbortController();
		this.#asked.set(key, controller);
		this.#dashboard.awaited += 1;
		runner
			.ask(question, controller.signal)
			.then(
				() => {
					if (!controller.signal.aborted) this.#arrived += 1;
				},
				(error: unknown) => {
					// Let go by ourselves: nobody is waiting to be told.
					if (!controller.signal.aborted) this.#fail(key, problemOf(error));
				}
			)
			.finally(() => this.#forget(key, controller));
	}

	/** What failed in views that have gone is forgotten: without end they would be as many as the steps. */
	#fail(key: string, problem: Problem): void {
		const needed = this.#needed();
		const still = [...this.#failed].filter(([known]) => needed.has(known));
		this.#failed = new Map([...still, [key, problem]]);
	}

	/** What the view asks, by dataset and key. */
	#needed(): ReadonlySet<string> {
		const { id } = this.#dashboard.dataset;
		return new Set(Object.values(this.#asks).map((question) => askedKey(id, question)));
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

function askedKey(dataset: string, question: Question): string {
	return `${dataset} ${questionKey(question)}`;
}
