import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { PlanFar } from './solve-plan.ts';

const stages: Record<PlanFar['stage'], () => string> = {
	counts: m.outreach_plan_stage_counts,
	dates: m.outreach_plan_stage_dates,
	worth: m.outreach_plan_stage_worth
};

/** How far a plan is: what is being done, and the best plan and the bound so far. */
export function farWords({ stage, gain, bound }: PlanFar): string {
	const words = stages[stage]();
	if (gain === null || bound === null) return words;
	const [best, most] = [formatCount(Math.round(gain)), formatCount(Math.round(bound))];
	return `${words}. ${m.outreach_plan_far({ gain: best, bound: most })}`;
}
