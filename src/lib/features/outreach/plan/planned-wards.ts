import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { MissedWard } from '#lib/outreach/missed/missed.ts';
import type { Potential } from '#lib/outreach/plan/gains.ts';
import type { Resources } from '#lib/outreach/plan/resources.ts';
import type { Session } from '#lib/outreach/plan/session.ts';
import { wardAccounts, type NearestLimit } from '#lib/outreach/plan/ward-account.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { memberLabel } from '../../labels.ts';
import { reasonWords } from '../reason-words.ts';

/** A ward of a plan with the words for why it is among them and why it has no more sessions. */
export interface PlannedWard {
	/** Code of the ward. */
	place: string;
	placeName: string;
	sessions: number;
	/** Dossiers that could move online. */
	paper: number;
	/** Expected further online dossiers, up to those that could move. */
	gain: number;
	reasons: string[];
	limit: string;
}

const limits: Record<NearestLimit, (sessions: string) => string> = {
	paper: () => m.outreach_plan_why_paper(),
	sessions: (count) => m.outreach_plan_why_sessions({ count }),
	dates: () => m.outreach_plan_why_dates(),
	budget: () => m.outreach_plan_why_budget(),
	days: () => m.outreach_plan_why_days(),
	none: () => m.outreach_plan_why_none()
};

/** The wards of a plan, those with the most expected further dossiers first. */
export function plannedWards(
	sessions: readonly Session[],
	resources: Resources,
	potential: Potential,
	missed: readonly MissedWard[],
	context: DatasetContext
): PlannedWard[] {
	return wardAccounts(resources, sessions, potential).map(({ floors, limit, ...account }) => ({
		...account,
		placeName: memberLabel(context, 'ward', account.place),
		reasons: [
			...floors.map((floor) =>
				m.outreach_plan_why_floor({ sessions: formatCount(floor.sessions), held: formatCount(floor.held) })
			),
			...(missed.find(({ ward }) => ward === account.place)?.reasons ?? []).map(reasonWords)
		],
		limit: limits[limit](formatCount(account.sessions))
	}));
}
