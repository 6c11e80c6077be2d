import { AppError } from '#lib/core/errors.ts';
import type { Answer, Kind, Question, TallyProgress, WorkerReport, WorkerRequest } from './protocol.ts';

/** A worker that keeps a dataset's rows and its last tally, and answers as often as it is asked. */
export class TallyWorker {
	readonly #newWorker: () => Worker;
	#worker: Worker | null = null;
	#last = 0;

	constructor(newWorker: () => Worker) {
		this.#newWorker = newWorker;
	}

	/** Rejects with the AppError the worker reports, or `rewards_worker_failed`. */
	ask<Each extends Kind>(
		question: Question<Each>,
		onprogress: (progress: TallyProgress) => void = () => undefined
	): Promise<Answer<Each>> {
		const id = ++this.#last;
		const worker = (this.#worker ??= this.#newWorker());
		return new Promise((resolve, reject) => {
			const hear = ({ data }: MessageEvent<WorkerReport>) => {
				if (data.id !== id) return;
				if (data.kind === 'progress') return onprogress(data.progress);
				forget();
				if (data.kind === 'answer') resolve(data.answer as Answer<Each>);
				else reject(new AppError(data.problem.code, data.problem.params));
			};
			const fail = (event: ErrorEvent) => {
				forget();
				reject(new AppError('rewards_worker_failed', { message: event.message || '?' }));
			};
			const forget = () => {
				worker.removeEventListener('message', hear);
				worker.removeEventListener('error', fail);
			};
			worker.addEventListener('message', hear);
			worker.addEventListener('error', fail);
			worker.postMessage({ id, question: question as Question } satisfies WorkerRequest);
		});
	}

	end(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}
