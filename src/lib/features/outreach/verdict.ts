import * as m from '#lib/i18n/generated/messages.js';
import { swingsTo } from '#lib/outreach/forecast-words.ts';
import type { Forecasts, SeriesForecast } from '#lib/outreach/forecast.ts';

/** Whether a target is reached, in a word; empty without a target. `horizon`: periods looked ahead. */
export function verdict({ target }: Forecasts, { outcome }: SeriesForecast, horizon: number): string {
	if ('refused' in outcome) return m.outreach_verdict_unknown();
	const reached = outcome.value.target;
	if (target === null || reached === null) return '';
	if (reached.already) return m.outreach_verdict_already();
	if (reached.when !== null)
		return reached.when <= horizon ? m.outreach_verdict_in_time() : m.outreach_verdict_later();
	return reached.earliest === null && !swingsTo(outcome.value, target)
		? m.outreach_verdict_no()
		: m.outreach_verdict_unsure();
}
