import { untrack } from 'svelte';
import type { Problem } from '#lib/core/errors.ts';
import { questionKey, type Question } from './question.ts';
import type { Answered } from './runner.ts';

/** What a chart has to show. While an answer is on its way the one before stays, marked. */
export type AnswerState =
	| { status: 'ready'; answer: Answered }
	| { status: 'loading'; previous: Answered | null }
	| { status: 'failed'; problem: Problem };

/** What a slot needs of the page it is on. All of it is read reactively. */
export interface SlotHost {
	/** Id of the dataset the answer is of. */
	dataset(): string;
	/** `key`: of the question, as `questionKey` makes it. */
	stateOf(question: Question, key: string, previous: Answered | null): AnswerState;
}

/**
 * Where one question of a page stands. A chart reads its own slot, so that an answer redraws what shows it and nothing
 * else; what is out of sight waits until there is time (`catchUp`).
 */
export class Slot {
	readonly #host: SlotHost;
	#question: Question | null = null;
	/** Told, not derived from the view: a new view marks only the charts whose question it changes. */
	#key = $state.raw<string | null>(null);
	readonly #now: AnswerState | null = $derived.by(() => this.#settle(this.#key));
	#lateKey = $state.raw<string | null>(null);
	#turn = $state.raw(0);
	readonly #caughtUp: boolean = $derived.by(() => this.#lateKey === this.#key);
	/** The key under which somebody read the slot last; not reactive on purpose. */
	#readKey: string | null = null;
	/** The last answer of a dataset; not reactive on purpose. */
	#last: { dataset: string; state: AnswerState & { status: 'ready' } } | null = null;

	constructor(host: SlotHost, question: Question | null) {
		this.#host = host;
		this.#question = question;
		this.#key = question && questionKey(question);
	}

	/** The question under the slot's name, or null while the page does not ask it. The same one asked again is no change. */
	ask(question: Question | null): void {
		this.#question = question;
		this.#key = question && questionKey(question);
	}

	/** Null while the page does not ask the question. */
	get now(): AnswerState | null {
		return this.#now;
	}

	/** As `now`, for who shows it. */
	read(): AnswerState | null {
		const state = this.#now;
		this.#readKey = untrack(() => this.#key);
		return state;
	}

	/** Whether somebody shows the question asked now: what is out of sight reads it only in its turn. Not reactive. */
	get isRead(): boolean {
		return untrack(() => this.#key) === this.#readKey;
	}

	/** Whether what is out of sight may follow the question asked now. */
	get caughtUp(): boolean {
		return this.#caughtUp;
	}

	/** Raised whenever what is out of sight may follow: read it to be told, and nothing else of the view. */
	get turn(): number {
		return this.#turn;
	}

	/** Lets all that waits for its turn follow the view. */
	catchUp(): void {
		this.#lateKey = untrack(() => this.#key);
		this.#turn = untrack(() => this.#turn) + 1;
	}

	#settle(key: string | null): AnswerState | null {
		const question = this.#question;
		if (key === null || question === null) return null;
		const dataset = this.#host.dataset();
		const last = this.#last?.dataset === dataset ? this.#last.state : null;
		const state = this.#host.stateOf(question, key, last?.answer ?? null);
		if (state.status !== 'ready') return state;
		// The same answer is the same state, so that whoever reads it is left in peace.
		const kept = last?.answer === state.answer ? last : state;
		this.#last = { dataset, state: kept };
		return kept;
	}
}
