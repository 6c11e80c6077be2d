import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import type { Locale } from '#lib/i18n/named-message.ts';
import type { FunnelStep } from '#lib/rewards/awards/steps.ts';

const words = {
	enrolled: m.report_step_enrolled,
	trained: m.report_step_trained,
	studentsClaiming: m.report_step_claiming,
	studentsVerified: m.report_step_verified,
	rewarded: m.report_step_rewarded
} as const satisfies Record<FunnelStep, unknown>;

/** The words of a step, as the report has them. */
export function stepWords(step: FunnelStep, locale: Locale = getLocale()): string {
	return words[step]({}, { locale });
}
