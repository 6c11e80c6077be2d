import { formatCount, formatPercent } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { PlanFar } from './solve-plan.ts';

const stages: Record<PlanFar['stage'], () => string> = {
	counts: m.outreach_plan_stage_counts,
	dates: m.outreach_plan_stage_dates,
	worth: m.outreach_plan_stage_worth
};

/** How far a plan is: what is being done, and the best plan and the bound so far; before there is a bound, the plan there is to begin with. */
export function farWords({ stage, gain, bound }: PlanFar): string {
	const words = stages[stage]();
	if (gain === null) return words;
	const best = formatCount(Math.round(gain));
	if (bound === null) return `${words}. ${m.outreach_plan_far_unbounded({ gain: best })}`;
	const most = formatCount(Math.round(bound));
	const far = m.outreach_plan_far({ gain: best, bound: most });
	if (gain <= 0) return `${words}. ${far}`;
	const gap = formatPercent(Math.max(0, bound / gain - 1));
	return `${words}. ${far} ${m.outreach_plan_far_gap({ gap })}`;
}
