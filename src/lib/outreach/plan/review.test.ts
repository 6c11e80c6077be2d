import { expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { valueOf } from '#lib/stats/outcome.ts';
import { reviewPlan, reviewTime } from './review.ts';
import { reviewWords } from './review-words.ts';

const row = (ward: string | null, online: number, all: number): IndicatorRow => ({
	keys: [ward],
	numerator: online,
	denominator: all,
	value: all === 0 ? null : online / all,
	lower: null,
	upper: null
});
const plan = {
	sessions: [
		{ place: 'A', format: 'hall', date: '2018-03-12' },
		{ place: 'A', format: 'hall', date: '2018-03-05' },
		{ place: 'B', format: 'hall', date: '2018-03-06' }
	],
	gain: 90,
	low: 40,
	high: 140
};
const on = (ward: string, date: string) => ({ ward, day: dayNumber(date) });

it('compares as long a time before the first session as there is since', () => {
	expect(valueOf(reviewTime(plan, '2018-03-31'))).toEqual({
		before: { from: '2018-02-06', to: '2018-03-04' },
		after: { from: '2018-03-05', to: '2018-03-31' },
		days: 27
	});
	expect(reviewTime(plan, '2018-03-04')).toMatchObject({ refused: { code: 'plan_review_early' } });
});

const time = valueOf(reviewTime(plan, '2018-03-31'));
// Planned wards 20 % → 50 % of 400, the others 25 % → 35 %: 0.20 (see two-period-difference.test.ts) of 400 dossiers is 80.
const before = [row('A', 10, 50), row('B', 10, 50), row('C', 100, 400), row(null, 5, 5)];
const after = [row('A', 100, 200), row('B', 100, 200), row('C', 140, 400)];

it('counts what was held, and what the wards of the plan filed more than the others did', () => {
	const review = reviewPlan(plan, time, {
		held: [on('A', '2018-03-05'), on('A', '2018-03-13'), on('C', '2018-03-07'), on('B', '2018-03-04')],
		before,
		after
	});
	expect(review.wards).toEqual([
		{ ward: 'A', planned: 2, held: 1 },
		{ ward: 'B', planned: 1, held: 0 }
	]);
	expect(review.elsewhere).toBe(1);
	const { planned, others, more } = valueOf(review.change);
	expect([planned, others]).toEqual([
		{ before: 0.2, after: 0.5 },
		{ before: 0.25, after: 0.35 }
	]);
	expect(more.expected).toBeCloseTo(80, 9);
	// Variance .2·.8/100 + .5·.5/400 + .25·.75/400 + .35·.65/400 = .0032625; ± 1.959964 × .0571183 × 400.
	expect(more.high - more.low).toBeCloseTo(2 * 1.959964 * Math.sqrt(0.0032625) * 400, 3);
	expect(reviewWords(review).map(({ message }) => message)).toEqual([
		'said_review_held',
		'said_review_elsewhere',
		'said_review_shares',
		'said_review_more',
		'said_review_as_expected',
		'said_review_caution'
	]);
});

it.each([
	['said_review_less', [row('A', 20, 100), row('B', 20, 100), row('C', 100, 400)]],
	['said_review_beyond', [row('A', 400, 400), row('B', 400, 400), row('C', 100, 400)]]
])('%s', (message, then) => {
	const review = reviewPlan(plan, time, { held: [], before, after: then });
	expect(reviewWords(review).map((said) => said.message)).toContain(message);
	expect(reviewWords(review).map((said) => said.message)).not.toContain('said_review_elsewhere');
});

it('says nothing of an effect where no ward was left out of the plan', () => {
	const review = reviewPlan(plan, time, { held: [], before: before.slice(0, 2), after: after.slice(0, 2) });
	expect(review.change).toMatchObject({ refused: { code: 'plan_review_no_comparison' } });
	expect(reviewWords(review).map(({ message }) => message)).toEqual(['said_review_held']);
});
