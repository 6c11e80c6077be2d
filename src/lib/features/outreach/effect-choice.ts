import * as m from '#lib/i18n/generated/messages.js';
import type { RecordedStarts, Treatment } from '#lib/outreach/starts.ts';
import type { Option } from '#lib/ui/types.ts';
import { enumLabel } from '../labels.ts';

/** A measure that can be asked about. */
export interface Measure {
	treatment: Treatment;
	/** Audience of the sessions or name of the pilot; null for any. */
	only: string | null;
}

/** The key of a measure among the choices. */
export const measureKey = ({ treatment, only }: Measure): string => JSON.stringify([treatment, only]);

/** The measures a dataset records, each named: sessions by audience and pilots by name, then any of either where there are several. */
export function measuresOf({ pilots, sessions }: RecordedStarts): (Measure & Option)[] {
	const names = (list: RecordedStarts['pilots']) =>
		[...new Set(list.map(({ what }) => what))].filter((what) => what !== null);
	const audiences = names(sessions);
	const named = names(pilots);
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
			: [])
	];
}
