import type { Problem } from '#lib/core/errors.ts';
import type { JobKind, JobReport, JobRequest, Jobs } from './protocol.ts';

export type JobState<Kind extends JobKind> =
	| { phase: 'idle' }
	| { phase: 'working'; far: Jobs[Kind]['far'] | null }
	| { phase: 'ready'; answer: Jobs[Kind]['answer'] }
	| { phase: 'cancelled' }
	| { phase: 'failed'; problem: Problem };

/** One kind of job in a worker of its own, which is ended when it has answered, when it is cancelled and when it is asked anew. */
export class Job<Kind extends JobKind> {
	state = $state.raw<JobState<Kind>>({ phase: 'idle' });
	/** When the job under way was asked for, by `performance.now()`; null while there is none. */
	since: number | null = $state(null);
	readonly #newWorker: () => Worker;
	#worker: Worker | null = null;

	constructor(newWorker: () => Worker) {
		this.#newWorker = newWorker;
	}

	/** `answered` is told of the answer and `told` of what comes before it, unless the job was cancelled or asked anew. */
	run(
		request: JobRequest<Kind>,
		answered?: (answer: Jobs[Kind]['answer']) => void,
		told?: (far: Jobs[Kind]['far']) => void
	): void {
		this.#end();
		this.state = { phase: 'working', far: null };
		this.since = performance.now();
		const worker = this.#newWorker();
		this.#worker = worker;
		worker.addEventListener('message', ({ data }: MessageEvent<JobReport<Kind>>) => {
			if (this.#worker !== worker) return;
			if (data.kind === 'far') {
				told?.(data.far);
				this.state = { phase: 'working', far: data.far };
				return;
			}
			this.#end();
			if (data.kind === 'answer') answered?.(data.answer);
			this.state =
				data.kind === 'answer'
					? { phase: 'ready', answer: data.answer }
					: { phase: 'failed', problem: data.problem };
		});
		worker.addEventListener('error', (event) => {
			if (this.#worker !== worker) return;
			this.#end();
			this.state = {
				phase: 'failed',
				problem: { code: 'outreach_worker_failed', params: { message: event.message || '?' } }
			};
		});
		worker.postMessage(request);
	}

	cancel(): void {
		this.#end();
		this.state = { phase: 'cancelled' };
	}

	/** Ready for another request. */
	clear(): void {
		this.#end();
		this.state = { phase: 'idle' };
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.since = null;
	}
}
