import { formatNumber } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { Distance } from '#lib/outreach/missed/distance.ts';

/** Kilometres, with the crow's flight said where it is one; “not in the data” for what is not known. */
export function distanceText(distance: Distance | null): string {
	if (distance === null) return m.outreach_absent();
	const km = formatNumber(distance.km, { fixed: true });
	return distance.straight ? m.outreach_distance_straight({ km }) : km;
}
