import { AppError } from '#lib/core/errors.ts';
import type { ImportReport, ImportRequest } from './protocol.ts';

/**
 * Asks a worker one thing; `hear` says when the answer is complete by giving it. What it gives back ends the worker. Rejects
 * with the AppError the worker reports.
 */
export function askWorker<T>(
	newWorker: () => Worker,
	request: ImportRequest,
	hear: (report: ImportReport) => T | undefined
): { answer: Promise<T>; end: () => void } {
	const worker = newWorker();
	const answer = new Promise<T>((resolve, reject) => {
		worker.addEventListener('message', ({ data }: MessageEvent<ImportReport>) => {
			if (data.kind === 'failed') reject(new AppError(data.problem.code, data.problem.params));
			const found = data.kind === 'failed' ? undefined : hear(data);
			if (found !== undefined) resolve(found);
		});
		worker.addEventListener('error', (event) =>
			reject(new AppError('import_worker_failed', { message: event.message || '?' }))
		);
	});
	worker.postMessage(request);
	const end = () => worker.terminate();
	answer.then(end, end);
	return { answer, end };
}
