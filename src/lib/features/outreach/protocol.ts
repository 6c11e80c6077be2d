import type { Problem } from '#lib/core/errors.ts';
import type { ForecastHow, Forecasts } from '#lib/outreach/forecast.ts';
import type { PeriodValues } from '#lib/outreach/period-values.ts';
import type { PlanAnswer, PlanAsk, PlanFar } from './plan/solve-plan.ts';

/** What takes long enough to be done by a worker: what is asked, what is told meanwhile, and the answer. */
export interface Jobs {
	forecast: { ask: { series: readonly PeriodValues[]; how: ForecastHow }; answer: Forecasts[]; far: number };
	plan: { ask: PlanAsk; answer: PlanAnswer; far: PlanFar };
}

export type JobKind = keyof Jobs;
export type JobRequest<Kind extends JobKind = JobKind> = {
	[Each in Kind]: { kind: Each } & Jobs[Each]['ask'];
}[Kind];

/** `far` of a forecast: the share of all series that is done. */
export type JobReport<Kind extends JobKind = JobKind> =
	| { kind: 'far'; far: Jobs[Kind]['far'] }
	| { kind: 'answer'; answer: Jobs[Kind]['answer'] }
	| { kind: 'failed'; problem: Problem };
