import * as m from '#lib/i18n/generated/messages.js';
import type { RecordedStarts, Treatment } from '#lib/outreach/starts.ts';
import type { Option } from '#lib/ui/types.ts';
import { enumLabel } from '../labels.ts';

/** A measure that can be asked about. */
export interface Measure {
	treatment: Treatment;
	/** Audience of the sessions, name of the pilot, channel, `introduced` or `dropped` of fees; null for any. */
	only: string | null;
}

/** The key of a measure among the choices. */
export const measureKey = ({ treatment, only }: Measure): string => JSON.stringify([treatment, only]);

/** What a measure is called among the choices; one nobody named, by its kind. */
export function measureName(measures: readonly (Measure & Option)[], measure: Measure): string {
	const key = measureKey(measure);
	return measures.find((each) => each.value === key)?.label ?? kinds[measure.treatment]();
}

const kinds: Readonly<Record<Treatment, () => string>> = {
	sessions: m.outreach_treatment_sessions,
	pilots: m.outreach_treatment_pilots,
	channels: m.outreach_treatment_channels,
	fees: m.outreach_treatment_fees
};
const channels: Readonly<Record<string, () => string>> = {
	leaflet: m.outreach_channel_leaflet,
	video: m.outreach_channel_video,
	loudspeaker: m.outreach_channel_loudspeaker,
	web_page: m.outreach_channel_web_page,
	zalo: m.outreach_channel_zalo,
	campaign_day: m.outreach_channel_campaign_day,
	community_team: m.outreach_channel_community_team,
	electronic_area: m.outreach_channel_electronic_area
};
const feeChanges: Readonly<Record<string, () => string>> = {
	introduced: m.outreach_treatment_fee_introduced,
	dropped: m.outreach_treatment_fee_dropped
};

/**
 * The measures a dataset records, each named: sessions by audience and pilots by name, any of either where there are several, then
 * channels of outreach and fees.
 */
export function measuresOf({ pilots, sessions, channels: used, fees }: RecordedStarts): (Measure & Option)[] {
	const names = (list: RecordedStarts['pilots']) =>
		[...new Set(list.map(({ what }) => what))].filter((what) => what !== null);
	const audiences = names(sessions);
	const named = names(pilots);
	const worded = (words: Readonly<Record<string, () => string>>, only: string) => words[only]?.() ?? only;
	const choice = (measure: Measure, label: string) => ({ ...measure, value: measureKey(measure), label });
	return [
		...audiences.map((only) =>
			choice(
				{ treatment: 'sessions', only },
				m.outreach_treatment_sessions_of({ audience: enumLabel('audience', only).toLowerCase() })
			)
		),
		...named.map((only) =>
			choice({ treatment: 'pilots', only }, m.outreach_treatment_pilot({ pilot: only }))
		),
		...(sessions.length > 0 && audiences.length !== 1
			? [choice({ treatment: 'sessions', only: null }, m.outreach_treatment_sessions())]
			: []),
		...(pilots.length > 0 && named.length !== 1
			? [choice({ treatment: 'pilots', only: null }, m.outreach_treatment_pilots())]
			: []),
		...names(used).map((only) =>
			choice(
				{ treatment: 'channels', only },
				m.outreach_treatment_channel({ channel: worded(channels, only) })
			)
		),
		...names(fees).map((only) => choice({ treatment: 'fees', only }, worded(feeChanges, only)))
	];
}
