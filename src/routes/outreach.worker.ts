import type { JobReport, JobRequest } from '#lib/features/outreach/protocol.ts';
import { forecastSeries } from '#lib/features/outreach/forecast-series.ts';
import { solve } from '#lib/features/outreach/plan/solve-plan.ts';
import type { Solver } from '#lib/outreach/plan/solver.ts';
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
		case 'plan':
			return solve(request, await solver(), (far) => report({ kind: 'far', far }));
	}
}

/** HiGHS and its program are loaded from this site, and only when a plan is asked for. */
async function solver(): Promise<Solver> {
	const [{ default: loadHighs }, { default: wasm }, { highsSolver }] = await Promise.all([
		import('highs'),
		import('highs/runtime?url'),
		import('#lib/outreach/plan/highs.ts')
	]);
	return highsSolver(() => loadHighs({ locateFile: () => wasm }));
}
