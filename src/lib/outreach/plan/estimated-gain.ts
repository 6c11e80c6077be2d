import type { Engine } from '#lib/engine/engine.ts';
import { numberCell } from '#lib/engine/table.ts';
import { answer, type AnswerOptions } from '#lib/indicators/answer.ts';
import { sql } from '#lib/sql/sql.ts';
import type { Estimate } from '#lib/stats/effect/staggered.ts';
import { refused, type Outcome } from '#lib/stats/outcome.ts';
import { effectStudy, type EffectStudy } from '../effect-study.ts';
import { FEWEST_PLACES } from '../effect-words.ts';
import { periodNumber } from '../periods.ts';
import { recordedStarts } from '../starts.ts';
import type { Range } from './gain-range.ts';

/** Dossiers more filed online for each person trained so far, with a 95 % interval, and what it was reckoned from. */
export interface EstimatedGain {
	perPerson: Range;
	/** The effect on the share filed online, counted from all months before, as a share. */
	effect: Range;
	/** Dossiers of the trained wards in the months from their first session on, within the window of the estimate. */
	dossiers: number;
	/** People who came to the sessions of these wards in the window; sessions without a count are taken as the mean of the others. */
	people: number;
	sessions: number;
	sessionsWithoutCount: number;
	/** Months after the start the gain was made in, on average over the wards. */
	months: number;
	wards: { trained: number; others: number };
	/** First and last month of the window. */
	window: { from: string; to: string };
}

const OUTCOME = 'D1a';

/** One session as it was recorded: the day counts from 1970-01-01; null where nobody counted who came. */
export interface HeldSession {
	ward: string;
	day: number;
	present: number | null;
}

/** `gainOfStudy` of the sessions and the share filed online (D1a) by ward and month in a snapshot. */
export async function estimatedGain(
	engine: Engine,
	options: AnswerOptions = {}
): Promise<Outcome<EstimatedGain>> {
	const answered = await answer(engine, OUTCOME, ['ward', 'month'], { filters: [] }, options);
	const study = effectStudy(
		answered,
		await recordedStarts(engine),
		{ treatment: 'sessions', only: null, period: 'month' },
		{ control: 'never', aggregate: 'simple', errors: 'pooled', draws: { count: 100, seed: 'plan' } }
	);
	if ('refused' in study) return study;
	const { rows } = await engine.query(
		sql`SELECT ward, held_on AS day, present FROM sessions WHERE ward IS NOT NULL AND held_on IS NOT NULL`
	);
	const held = rows().map(({ ward, day, present }) => ({
		ward: String(ward),
		day: Number(day),
		present: numberCell(present)
	}));
	return gainOfStudy(study.value, held);
}

/**
 * What training one person has gained: (effect of the sessions on the share filed online × dossiers of the trained wards
 * since) ÷ people trained there. The interval is that of the effect; dossiers and people are counts. Refused
 * where the data cannot tell: `plan_gain_few_places` (on either side), `plan_gain_not_shown` (an interval with 0 in it),
 * `plan_gain_uncounted` (of people).
 */
export function gainOfStudy(
	{ effect: found, outcome: { panel, axis }, dossiers }: Pick<EffectStudy, 'effect' | 'outcome' | 'dossiers'>,
	held: readonly HeldSession[]
): Outcome<EstimatedGain> {
	const { fromAllBefore, units } = found;
	const effect = rangeOf(fromAllBefore);
	if (effect === null || units.treated < FEWEST_PLACES || units.never < FEWEST_PLACES)
		return refused('plan_gain_few_places');
	if (effect.low <= 0) return refused('plan_gain_not_shown');

	const starts = panel.first.filter((first) => first !== Infinity);
	const wards = new Set(panel.units.filter((_, unit) => panel.first[unit] !== Infinity));
	const own = held.filter(({ ward, day }) => {
		const period = periodNumber(axis, day);
		return wards.has(ward) && period >= 0 && period < axis.labels.length;
	});
	const counts = own.flatMap(({ present }) => (present === null ? [] : [present]));
	const counted = counts.reduce((sum, count) => sum + count, 0);
	if (counted === 0) return refused('plan_gain_uncounted');
	const people = (counted * own.length) / counts.length;
	const perPerson = (share: number) => (share * dossiers) / people;
	return {
		value: {
			perPerson: {
				expected: perPerson(effect.expected),
				low: perPerson(effect.low),
				high: perPerson(effect.high)
			},
			effect,
			dossiers,
			people,
			sessions: own.length,
			sessionsWithoutCount: own.length - counts.length,
			months: starts.reduce((sum, first) => sum + axis.labels.length - first, 0) / starts.length,
			wards: { trained: units.treated, others: units.never },
			window: { from: axis.labels[0] as string, to: axis.labels.at(-1) as string }
		}
	};
}

function rangeOf(estimate: Estimate | null): Range | null {
	if (estimate === null || estimate.lower === null || estimate.upper === null) return null;
	return { expected: estimate.att, low: estimate.lower, high: estimate.upper };
}
