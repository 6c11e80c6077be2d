import { formatCount, formatNumber, formatPercent } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { GroundSource } from '#lib/outreach/missed/ground.ts';
import type { Reason } from '#lib/outreach/missed/missed.ts';

/** A reason as it is read out. */
export function reasonWords(reason: Reason): string {
	switch (reason.kind) {
		case 'below':
			return m.outreach_why_below({
				value: formatPercent(reason.value),
				whole: formatPercent(reason.whole)
			});
		case 'untrained':
			return m.outreach_why_untrained();
		case 'devices':
			return m.outreach_why_devices({
				met: formatCount(reason.met),
				need: formatCount(reason.need),
				value: formatPercent(reason.value),
				whole: formatPercent(reason.whole)
			});
		case 'deprived':
			return m.outreach_why_deprived({ tag: reason.tag });
		case 'far': {
			const km = formatNumber(reason.distance.km, { fixed: true });
			const whole = formatNumber(reason.whole.km, { fixed: true });
			return reason.distance.straight
				? m.outreach_why_far_straight({ km, whole })
				: m.outreach_why_far({ km, whole });
		}
		case 'load':
			return m.outreach_why_load({
				each: formatCount(Math.round(reason.each)),
				whole: formatCount(Math.round(reason.whole))
			});
		case 'officers_untrained':
			return m.outreach_why_officers_untrained({
				untrained: formatCount(reason.untrained),
				officers: formatCount(reason.officers)
			});
	}
}

/** What is missing, what it is for, and the file that has it. */
export const missingWords: Record<GroundSource, () => string> = {
	population: m.outreach_missing_population,
	deprivation: m.outreach_missing_deprivation,
	neighbourhood: m.outreach_missing_neighbourhood,
	distance: m.outreach_missing_distance,
	officers: m.outreach_missing_officers,
	sessions: m.outreach_missing_sessions,
	devices: m.outreach_missing_devices,
	barriers: m.outreach_missing_barriers,
	attendance: m.outreach_missing_attendance
};
