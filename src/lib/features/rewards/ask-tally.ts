import { AppError } from '#lib/core/errors.ts';
import type { TallyAnswer, TallyReport, TallyRequest, TallyStep } from './protocol.ts';

/** A worker that keeps a dataset's rows and tallies them as often as it is asked. */
export class TallyWorker {
	readonly #newWorker: () => Worker;
	#worker: Worker | null = null;
	#last = 0;

	constructor(newWorker: () => Worker) {
		this.#newWorker = newWorker;
	}

	/** Rejects with the AppError the worker reports, or `rewards_worker_failed`. */
	ask(request: Omit<TallyRequest, 'id'>, onstep: (step: TallyStep) => void): Promise<TallyAnswer> {
		const id = ++this.#last;
		const worker = (this.#worker ??= this.#newWorker());
		return new Promise((resolve, reject) => {
			const hear = ({ data }: MessageEvent<TallyReport>) => {
				if (data.id !== id) return;
				if (data.kind === 'step') return onstep(data.step);
				forget();
				if (data.kind === 'tallied') resolve(data.answer);
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
			worker.postMessage({ ...request, id } satisfies TallyRequest);
		});
	}

	end(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}
