import { dayNumber, isoDate, type IsoDate } from '#lib/core/dates.ts';
import { groupBy } from '#lib/core/groups.ts';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { refused, type Outcome } from '#lib/stats/outcome.ts';
import type { Trials } from '#lib/stats/trials.ts';
import { twoPeriodDifference } from '#lib/stats/two-period-difference.ts';
import type { HeldSession } from '../missed/ground.ts';
import type { Range } from './gain-range.ts';
import type { MadePlan } from './made-plan.ts';

/** First and last day of what is compared: so long since the plan began, and as long before it. */
export interface ReviewTime {
	before: { from: IsoDate; to: IsoDate };
	after: { from: IsoDate; to: IsoDate };
	days: number;
}

/** The share filed online in the wards of a plan and in the others, before and after it began. */
export interface ReviewChange {
	planned: { before: number; after: number };
	others: { before: number; after: number };
	/**
	 * Dossiers more filed online in the wards of the plan than had their share changed as in the others, with a 95 % interval that
	 * takes dossiers as independent and so is rather too narrow.
	 */
	more: Range;
}

/** What came of a plan. */
export interface PlanReview {
	time: ReviewTime;
	/** Of each ward of the plan: sessions planned, and held from its first to its last day. */
	wards: { ward: string; planned: number; held: number }[];
	/** Sessions held in those days in wards the plan had none for. */
	elsewhere: number;
	expected: Range;
	/** Refused `plan_review_no_comparison`: no dossiers of either side, before or after. */
	change: Outcome<ReviewChange>;
}

/** When a plan can be looked back on, with data up to `until`; refused `plan_review_early` where they end before it begins. */
export function reviewTime({ sessions }: Pick<MadePlan, 'sessions'>, until: IsoDate): Outcome<ReviewTime> {
	const from = firstDay(sessions);
	if (until < from) return refused('plan_review_early', { from, until });
	const start = dayNumber(from);
	const days = dayNumber(until) - start + 1;
	return {
		value: {
			before: { from: isoDate(start - days), to: isoDate(start - 1) },
			after: { from, to: until },
			days
		}
	};
}

/**
 * Holds a plan against what happened: which sessions were held, and how the share filed online changed in its wards next to the
 * others (difference in differences of two periods). `before` and `after`: rows of D1a by ward over the time of the review.
 */
export function reviewPlan(
	{ sessions, gain, low, high }: MadePlan,
	time: ReviewTime,
	{
		held,
		before,
		after
	}: { held: readonly HeldSession[]; before: readonly IndicatorRow[]; after: readonly IndicatorRow[] }
): PlanReview {
	const planned = groupBy(sessions, ({ place }) => place);
	const last = sessions.reduce((latest, { date }) => (date > latest ? date : latest), '');
	const [first, end] = [dayNumber(firstDay(sessions)), dayNumber(last)];
	const inTime = groupBy(
		held.filter(({ day }) => day >= first && day <= end),
		({ ward }) => ward
	);
	const both = (inPlan: boolean) => ({
		before: sumOf(before, planned, inPlan),
		after: sumOf(after, planned, inPlan)
	});
	return {
		time,
		wards: [...planned].map(([ward, own]) => ({
			ward,
			planned: own.length,
			held: inTime.get(ward)?.length ?? 0
		})),
		elsewhere: [...inTime].reduce((sum, [ward, own]) => sum + (planned.has(ward) ? 0 : own.length), 0),
		expected: { expected: gain, low, high },
		change: changeOf(both(true), both(false))
	};
}

function changeOf(
	planned: { before: Trials; after: Trials },
	others: { before: Trials; after: Trials }
): Outcome<ReviewChange> {
	const found = twoPeriodDifference(planned, others);
	if ('refused' in found) return refused('plan_review_no_comparison');
	const share = ({ successes, trials }: Trials) => successes / trials;
	const shares = ({ before, after }: typeof planned) => ({ before: share(before), after: share(after) });
	const { estimate, lower, upper } = found.value;
	const { trials } = planned.after;
	return {
		value: {
			planned: shares(planned),
			others: shares(others),
			more: { expected: estimate * trials, low: lower * trials, high: upper * trials }
		}
	};
}

function firstDay(sessions: MadePlan['sessions']): IsoDate {
	return sessions.reduce((earliest, { date }) => (date < earliest ? date : earliest), '9999-12-31');
}

/** Dossiers filed online and all, in the wards of the plan or in the others; those of no ward are in neither. */
function sumOf(
	rows: readonly IndicatorRow[],
	planned: ReadonlyMap<string, unknown>,
	inPlan: boolean
): Trials {
	const own = rows.filter(({ keys: [ward] }) => typeof ward === 'string' && planned.has(ward) === inPlan);
	return {
		successes: own.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0),
		trials: own.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)
	};
}
