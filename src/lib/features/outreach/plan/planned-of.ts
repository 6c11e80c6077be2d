import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { gainOf } from '#lib/outreach/plan/gains.ts';
import type { Format, Place, Resources } from '#lib/outreach/plan/resources.ts';
import type { Session } from '#lib/outreach/plan/session.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { memberLabel } from '../../labels.ts';
import { formatName } from './format-name.ts';
import type { PlannedSession } from './planned.ts';

/** The sessions of a plan with their words and numbers, in the order of their days. */
export function plannedOf(
	sessions: readonly Session[],
	resources: Resources,
	context: DatasetContext
): PlannedSession[] {
	const formats = new Map(resources.formats.map((format) => [format.id, format]));
	const places = new Map(resources.places.map((place) => [place.id, place]));
	return sessions.map(({ place, format: id, date }) => {
		const format = formats.get(id) as Format;
		const at = places.get(place) as Place;
		const { trainers, devices, cost } = format;
		const people = Math.min(at.room, format.people);
		return {
			date,
			place,
			placeName: memberLabel(context, 'ward', place),
			formatName: formatName(format, context),
			trainers,
			devices,
			cost,
			people,
			gain: gainOf(at, format),
			notes: m.outreach_plan_notes({
				people: formatCount(people),
				trainers: formatCount(trainers),
				devices: formatCount(devices),
				cost: formatCount(cost)
			})
		};
	});
}

export const costOf = (sessions: readonly PlannedSession[]): number =>
	sessions.reduce((sum, { cost }) => sum + cost, 0);
