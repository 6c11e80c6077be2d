import { AppError } from '#lib/core/errors.ts';
import { startWasm, type StartedWasm } from '#lib/engine/wasm/index.ts';
import type { ImportReport, ImportRequest } from '#lib/features/import/protocol.ts';
import { problemOf } from '#lib/state/problem-of.ts';
import { storageError } from '#lib/store/opfs-files.ts';
import { importFiles, restoreFile } from './import-worker-job.ts';
import { countLabels } from './import-worker-labels.ts';
import { ledgerLines } from './import-worker-ledger.ts';
import { lookAt } from './import-worker-look.ts';
import { previewRows } from './import-worker-preview.ts';
import { rejectedWorkbook } from './import-worker-rejected.ts';

/** Of an import that may come. */
let started: Promise<StartedWasm> | null = null;

/**
 * One request a worker: it is ended when it has answered, or at any moment before, which is how an import is cancelled. Only `prepare`
 * is followed by another.
 */
self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
	if (data.kind === 'prepare') {
		started = startWasm();
		// What fails is told by the import that needs it.
		started.catch(() => undefined);
		return;
	}
	const report = (message: ImportReport) => self.postMessage(message);
	run(data, report).catch((error: unknown) => {
		const stored = error instanceof DOMException ? storageError(error) : error;
		report({ kind: 'failed', problem: stored instanceof AppError ? stored.toProblem() : problemOf(error) });
	});
});

function run(
	request: Exclude<ImportRequest, { kind: 'prepare' }>,
	report: (message: ImportReport) => void
): Promise<void> {
	switch (request.kind) {
		case 'import':
			return importFiles(request, report, started);
		case 'restore':
			return restoreFile(request, report);
		case 'look':
			return lookAt(request, report);
		case 'labels':
			return countLabels(request, report);
		case 'preview':
			return previewRows(request, report);
		case 'lines':
			return ledgerLines(request, report);
		case 'rejected':
			return rejectedWorkbook(request, report);
	}
}
