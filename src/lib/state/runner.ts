import { AppError, type Problem } from '#lib/core/errors.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import type { Dimension } from '#lib/model/dimensions.ts';
import { questionKey, type Question } from './question.ts';
import { withoutSmallCells } from './small-cells.ts';

/** An answer and, when the slower engine gave it, why the faster one could not. */
export interface Answered extends IndicatorAnswer {
	readonly reason?: Problem;
}

/** Answers at once, or says why not. */
export interface CubeSource {
	(question: Question): IndicatorAnswer | { refused: Problem };
	/** Prepares an indicator for questions that cut by or filter on each of these sets of dimensions, piece by piece. */
	warm?(indicator: string, sets: readonly (readonly Dimension[])[]): Iterator<void>;
}

/** Where answers come from. The runner does not know which engine stands behind either. */
export interface Sources {
	/** Null as long as there is no cube. */
	cube: CubeSource | null;
	/** By SQL; starts the engine when it has to. */
	sql: (question: Question, signal: AbortSignal) => Promise<IndicatorAnswer>;
}

interface Task {
	question: Question;
	reason: Problem;
	/** How many still wait for it; at 0 it is dropped before it is sent, or cancelled. */
	waiting: number;
	controller: AbortController;
	promise: Promise<Answered>;
}

/** Answers kept, the oldest dropped first: enough for some dozens of views of a page. */
const CACHE_SIZE = 600;

/**
 * Asks the cube first, else SQL, one query at a time. The same question asked twice is computed once; a question
 * nobody waits for any more is dropped before it is sent. Errors go to whoever asked and are never remembered.
 * A runner belongs to one snapshot: its cache is thrown away with it. Small groups of students are hidden here, before
 * anything is painted, put into a page or exported.
 */
export class Runner {
	readonly #sources: Sources;
	readonly #cacheSize: number;
	readonly #answers = new Map<string, Answered>();
	readonly #tasks = new Map<string, Task>();
	#queue: Promise<unknown> = Promise.resolve();

	constructor(sources: Sources, { cacheSize = CACHE_SIZE } = {}) {
		this.#sources = sources;
		this.#cacheSize = cacheSize;
	}

	/** Puts in answers that are known already, e.g. those of the prerendered page. */
	remember(question: Question, answer: Answered): void {
		this.#keep(questionKey(question), answer);
	}

	/** The answer if it can be had at once, else null. */
	now(question: Question): Answered | null {
		const key = questionKey(question);
		const known = this.#answers.get(key);
		if (known) return known;
		const answer = this.#sources.cube?.(question);
		if (!answer || 'refused' in answer) return null;
		return this.#keep(key, withoutSmallCells(answer));
	}

	/** Pieces of idle work by which the cube prepares for such questions; null when there is nothing to prepare. */
	warm(indicator: string, sets: readonly (readonly Dimension[])[]): Iterator<void> | null {
		return this.#sources.cube?.warm?.(indicator, sets) ?? null;
	}

	/** The answer, from wherever it can be had. Rejects with AppError `cancelled` when the signal is aborted. */
	async ask(question: Question, signal?: AbortSignal): Promise<Answered> {
		if (signal?.aborted) throw new AppError('cancelled');
		const key = questionKey(question);
		const known = this.#answers.get(key);
		if (known) return known;
		const answer = this.#sources.cube?.(question) ?? { refused: { code: 'cube_not_loaded', params: {} } };
		if (!('refused' in answer)) return this.#keep(key, withoutSmallCells(answer));
		return await this.#join(this.#tasks.get(key) ?? this.#start(key, question, answer.refused), signal);
	}

	#start(key: string, question: Question, reason: Problem): Task {
		const controller = new AbortController();
		const run = async (): Promise<Answered> => {
			if (controller.signal.aborted) throw new AppError('cancelled');
			return withoutSmallCells({ ...(await this.#sources.sql(question, controller.signal)), reason });
		};
		const promise = this.#queue.then(run);
		// The queue goes on after a failure; the failure itself reaches those who asked through `promise`.
		this.#queue = promise.catch(() => undefined);
		const task: Task = { question, reason, waiting: 0, controller, promise };
		this.#tasks.set(key, task);
		promise
			.then(
				(answer) => this.#keep(key, answer),
				() => undefined
			)
			.finally(() => {
				if (this.#tasks.get(key) === task) this.#tasks.delete(key);
			});
		return task;
	}

	#join(task: Task, signal: AbortSignal | undefined): Promise<Answered> {
		task.waiting += 1;
		if (!signal) return task.promise;
		return new Promise((resolve, reject) => {
			const leave = () => {
				task.waiting -= 1;
				if (task.waiting === 0) this.#drop(task);
				reject(new AppError('cancelled'));
			};
			signal.addEventListener('abort', leave, { once: true });
			task.promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
		});
	}

	#drop(task: Task): void {
		const key = questionKey(task.question);
		if (this.#tasks.get(key) === task) this.#tasks.delete(key);
		task.controller.abort();
	}

	#keep(key: string, answer: Answered): Answered {
		this.#answers.delete(key);
		this.#answers.set(key, answer);
		if (this.#answers.size > this.#cacheSize) {
			const oldest = this.#answers.keys().next();
			if (!oldest.done) this.#answers.delete(oldest.value);
		}
		return answer;
	}
}
