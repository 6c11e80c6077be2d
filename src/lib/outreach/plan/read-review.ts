import type { Engine } from '#lib/engine/engine.ts';
import { answer } from '#lib/indicators/answer.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import type { Outcome } from '#lib/stats/outcome.ts';
import { readSessions } from '../missed/read-ground.ts';
import type { MadePlan } from './made-plan.ts';
import { reviewPlan, reviewTime, type PlanReview } from './review.ts';

/**
 * `reviewPlan` of a snapshot. `until`: the last day with data; `asOf`: the day the data speaks of. Refused `plan_review_early` and
 * what D1a lacks. Rejects with what the engine rejects with.
 */
export async function readReview(
	engine: Engine,
	plan: MadePlan,
	{ until, asOf }: { until: IsoDate; asOf: IsoDate }
): Promise<Outcome<PlanReview>> {
	const time = reviewTime(plan, until);
	if ('refused' in time) return time;
	const over = (span: { from: IsoDate; to: IsoDate }) =>
		answer(engine, 'D1a', ['ward'], { ...span, filters: [] }, { asOf });
	const [before, after] = [await over(time.value.before), await over(time.value.after)];
	if (after.absent) return { refused: after.absent };
	const held = await readSessions(engine);
	return { value: reviewPlan(plan, time.value, { held, before: before.rows, after: after.rows }) };
}
