import type { JobReport, JobRequest } from '#lib/features/outreach/protocol.ts';
import { forecastSeries } from '#lib/features/outreach/forecast-series.ts';
import { problemOf } from '#lib/state/problem-of.ts';

/** One request a worker: it is ended when it has answered, or at any moment before. */
self.addEventListener('message', ({ data }: MessageEvent<JobRequest>) => {
	const report = (message: JobReport) => self.postMessage(message);
	run(data, report).then(
		(answer) => report({ kind: 'answer', answer }),
		(error: unknown) => report({ kind: 'failed', problem: problemOf(error) })
	);
});

async function run(request: JobRequest, report: (message: JobReport) => void) {
	switch (request.kind) {
		case 'forecast':
			return forecastSeries(request.series, request.how, (far) => report({ kind: 'far', far }));
	}
}
