import { AppError } from '#lib/core/errors.ts';

/**
 * Runs tasks one at a time, in the order they came: DuckDB-Wasm has one thread, and what has been sent to it cannot
 * be taken back; native DuckDB keeps the same order. A task whose signal aborts while it waits is dropped without ever being started.
 */
export class TaskQueue {
	#last: Promise<unknown> = Promise.resolve();
	#closed: AppError | undefined;

	/** Resolves with the task's result; rejects with AppError `cancelled` when it was dropped. */
	run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		const turn = this.#last.then(() => {
			if (this.#closed) throw this.#closed;
			if (signal?.aborted) throw new AppError('cancelled');
			return task();
		});
		// The next task waits for this one, whatever became of it; its own caller hears of a failure.
		this.#last = turn.then(
			() => undefined,
			() => undefined
		);
		// After the next task has begun: what a caller does with a long result must not keep the engine waiting.
		if (!signal) return this.#last.then(() => turn);
		return new Promise<T>((resolve, reject) => {
			// A caller who has lost interest is told at once, not when its turn comes.
			const drop = () => reject(new AppError('cancelled'));
			if (signal.aborted) return drop();
			signal.addEventListener('abort', drop, { once: true });
			turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', drop));
		});
	}

	/** Every task not yet started, and every later one, rejects with the reason, the first that was given. */
	close(reason: AppError): void {
		this.#closed ??= reason;
	}
}
