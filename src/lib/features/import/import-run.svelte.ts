import type { Problem } from '#lib/core/errors.ts';
import type { Reconciliation } from '#lib/ingest/names/reconciliation.ts';
import type { LedgerEntry } from '#lib/model/snapshot.ts';
import { isSparing } from '#lib/state/sparing.ts';
import type { StoredSnapshot } from '#lib/store/stored-snapshot.ts';
import { shareOf, timeLeft, type ImportProgress } from './progress.ts';
import type { ImportReport, ImportRequest, ImportStep } from './protocol.ts';

export type RunState =
	| { phase: 'idle' }
	| { phase: 'running'; progress: ImportProgress }
	| {
			phase: 'stored';
			snapshot: StoredSnapshot;
			ledger: readonly LedgerEntry[];
			names: Reconciliation | null;
	  }
	| { phase: 'cancelled' }
	| { phase: 'failed'; problem: Problem };

/** An import under way in a worker of its own. Ending the worker at any moment leaves the store as it was. */
export class ImportRun {
	state = $state.raw<RunState>({ phase: 'idle' });
	readonly #newWorker: () => Worker;
	#worker: Worker | null = null;
	/** Its engine is started already. */
	#prepared: Worker | null = null;
	#started = 0;
	#rows = 0;
	#step: ImportStep = { phase: 'engine' };

	constructor(newWorker: () => Worker) {
		this.#newWorker = newWorker;
	}

	/** An import may come: a worker starts its engine, which takes seconds in which somebody looks at the files. */
	prepare(): void {
		if (this.#prepared || this.#worker || isSparing()) return;
		this.#prepared = this.#newWorker();
		this.#prepared.postMessage({ kind: 'prepare' } satisfies ImportRequest);
	}

	/** None will come for now. */
	release(): void {
		this.#prepared?.terminate();
		this.#prepared = null;
	}

	/** Starts; `onstored` is called when the snapshot is there. One at a time: what runs already is ended. */
	start(request: ImportRequest, onstored: () => void): void {
		this.#end();
		this.#started = performance.now();
		this.#rows = 0;
		this.#step = { phase: 'engine' };
		this.#show();
		const worker = this.#prepared ?? this.#newWorker();
		this.#prepared = null;
		this.#worker = worker;
		worker.addEventListener('message', ({ data }: MessageEvent<ImportReport>) => {
			if (this.#worker === worker) this.#hear(data, onstored);
		});
		worker.addEventListener('error', (event) => {
			if (this.#worker !== worker) return;
			this.#fail({ code: 'import_worker_failed', params: { message: event.message || '?' } });
		});
		worker.postMessage(request);
	}

	cancel(): void {
		this.#end();
		this.state = { phase: 'cancelled' };
	}

	/** Ready for the next one. */
	clear(): void {
		this.#end();
		this.state = { phase: 'idle' };
	}

	#hear(report: ImportReport, onstored: () => void): void {
		switch (report.kind) {
			case 'step':
				this.#step = report.step;
				if ('rows' in report.step) this.#rows = report.step.rows;
				return this.#show();
			case 'stored':
				this.#end();
				this.state = {
					phase: 'stored',
					snapshot: report.snapshot,
					ledger: report.ledger,
					names: report.names
				};
				return onstored();
			case 'failed':
				return this.#fail(report.problem);
			default:
		}
	}

	#fail(problem: Problem): void {
		this.#end();
		this.state = { phase: 'failed', problem };
	}

	#show(): void {
		const share = shareOf(this.#step);
		const left = timeLeft(this.#step, share, performance.now() - this.#started);
		this.state = { phase: 'running', progress: { step: this.#step, share, rows: this.#rows, left } };
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}
