import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { LimitWorth, Widenable } from '#lib/outreach/plan/limit-worth.ts';
import { problemWords } from '../../problem-words.ts';

const limits: Record<Widenable, (step: number | null) => string> = {
	trainersADay: () => m.outreach_plan_limit_trainersADay(),
	devicesADay: () => m.outreach_plan_limit_devicesADay(),
	budget: (step) =>
		step === null ? m.outreach_plan_limit_money() : m.outreach_plan_limit_budget({ step: formatCount(step) }),
	sessionsAPlace: () => m.outreach_plan_limit_sessionsAPlace()
};

/** What a limit costs, as it is read out: the answer lies between the better plan that was found and the most there can be. */
export function worthWords(worth: LimitWorth): string {
	const limit = limits[worth.limit](worth.step);
	if ('refused' in worth)
		return m.outreach_plan_worth_unknown({ limit, reason: problemWords(worth.refused) });
	const { more, atMost } = worth;
	const [found, most] = [Math.round(more), atMost === null ? null : Math.round(atMost)];
	if (found === 0)
		return most === 0 || most === null
			? m.outreach_plan_worth_none({ limit })
			: m.outreach_plan_worth_perhaps({ limit, most: formatCount(most) });
	return most === null || most <= found
		? m.outreach_plan_worth({ limit, more: formatCount(found) })
		: m.outreach_plan_worth_most({ limit, more: formatCount(found), most: formatCount(most) });
}
