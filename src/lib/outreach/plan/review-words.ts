import type { PlanReview } from './review.ts';

/** What may be said of what came of a plan: a message and its figures; dates as ISO. */
export interface ReviewSaid {
	message:
		| 'said_review_held'
		| 'said_review_elsewhere'
		| 'said_review_shares'
		| 'said_review_more'
		| 'said_review_not_shown'
		| 'said_review_as_expected'
		| 'said_review_less'
		| 'said_review_beyond'
		| 'said_review_caution';
	figures: Record<string, number | string>;
}

/**
 * The sessions held of those planned; then, where there are wards to compare with, how the shares moved, whether the data show more
 * online dossiers than without the plan, and whether what was expected lies within their interval. Only an interval without 0, as its
 * ends are written, is called more.
 */
export function reviewWords({ wards, elsewhere, time, expected, change }: PlanReview): ReviewSaid[] {
	const sum = (of: 'planned' | 'held') => wards.reduce((total, ward) => total + ward[of], 0);
	const said: ReviewSaid[] = [
		{
			message: 'said_review_held',
			figures: { planned: sum('planned'), held: sum('held'), wards: wards.length }
		}
	];
	if ('refused' in change) return said;
	if (elsewhere > 0) said.push({ message: 'said_review_elsewhere', figures: { elsewhere } });
	const { planned, others, more } = change.value;
	const [low, high] = [Math.round(more.low), Math.round(more.high)];
	const [least, most] = [Math.round(expected.low), Math.round(expected.high)];
	said.push({
		message: 'said_review_shares',
		figures: {
			from: time.after.from,
			to: time.after.to,
			days: time.days,
			before: percent(planned.before),
			after: percent(planned.after),
			othersBefore: percent(others.before),
			othersAfter: percent(others.after)
		}
	});
	said.push({
		message: low > 0 ? 'said_review_more' : 'said_review_not_shown',
		figures: { more: Math.round(more.expected), low, high }
	});
	said.push({
		message:
			high < least ? 'said_review_less' : low > most ? 'said_review_beyond' : 'said_review_as_expected',
		figures: { expected: Math.round(expected.expected), least, most }
	});
	said.push({ message: 'said_review_caution', figures: {} });
	return said;
}

/** A share in per cent, to one place. */
function percent(share: number): number {
	return Math.round(share * 1000) / 10;
}
