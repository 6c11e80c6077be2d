import { isoDate } from '#lib/core/dates.ts';
import { AppError, UsageError } from '#lib/core/errors.ts';
import { answer } from '#lib/indicators/answer.ts';
import { compile } from '#lib/indicators/compile.ts';
import { indicator } from '#lib/indicators/catalogue.ts';
import { begunTogether, type BegunTogether } from '#lib/outreach/begun-together.ts';
import { panelOf, type OutcomePanel } from '#lib/outreach/effect-panel.ts';
import { dossiersAfter } from '#lib/outreach/effect-study.ts';
import { valuesOf } from '#lib/outreach/period-values.ts';
import { periodNumber } from '#lib/outreach/periods.ts';
import {
	recordedStarts,
	startsOf,
	treatments,
	unitOf,
	type Start,
	type Treatment
} from '#lib/outreach/starts.ts';
import type { TimeDimension } from '#lib/model/dimensions.ts';
import type { Selection } from '#lib/model/selection.ts';
import { duckdb } from '#lib/sql/dialects/duckdb.ts';
import { withSnapshot } from './data-folder.ts';
import { oneOf, spanOption, type Parsed } from './options.ts';

export interface EffectQuestion {
	treatment: Treatment;
	/** Audience of the sessions, name of the pilot, channel, `introduced` or `dropped` of fees; null for any. */
	only: string | null;
	/** Id of an indicator. */
	outcome: string;
	/** No schools: no outcome of one is known from before its students took part. */
	unit: 'ward' | 'procedure';
	period: TimeDimension;
	selection: Selection;
}

/** The question of `effect DIR`; throws UsageError for what cannot be asked of the indicator. */
export function questionAsked(words: Parsed): EffectQuestion {
	const treatment = oneOf(words, 'treatment', treatments);
	const unit = unitOf(treatment);
	const asked = words.text('unit') ?? unit;
	if (asked === 'school') throw new UsageError('effect_school_outcome');
	if (asked !== unit) throw new UsageError('effect_unit_not_offered', { unit: asked, offered: unit });
	const question: EffectQuestion = {
		treatment,
		only: words.text('only') ?? null,
		outcome: words.text('outcome') ?? 'D1a',
		unit,
		period: oneOf(words, 'period', ['month', 'quarter', 'week']),
		selection: { filters: [], ...spanOption(words) }
	};
	compile(indicator(question.outcome), [question.unit, question.period], question.selection, duckdb);
	return question;
}

/** What the treatment was, in the treated places and within the window. */
export interface HeldThere {
	/** Dossiers (whatever the indicator counts over) from the starts on. */
	dossiers: number;
	/** Starts recorded: sessions, pilots, outreach by a channel, or fees. */
	starts: number;
}

/** The panel of a snapshot or a folder of exports; what the method refuses is an AppError. */
export async function readOutcomePanel(
	dir: string,
	question: EffectQuestion
): Promise<{ found: OutcomePanel; held: HeldThere; together: BegunTogether[] }> {
	const { outcome, unit, period, selection, treatment, only } = question;
	const [answered, recorded] = await withSnapshot(dir, async ({ engine, manifest }) => [
		await answer(engine, outcome, [unit, period], selection, { asOf: manifest.asOf }),
		await recordedStarts(engine)
	]);
	const values = valuesOf(answered, period);
	const found =
		'refused' in values ? values : panelOf(values.value, startsOf(recorded, treatment, only), treatment);
	if ('refused' in found) throw new AppError(found.refused.code, found.refused.params);
	const { panel, axis } = found.value;
	const treated = new Set(panel.units.filter((_, index) => panel.first[index] !== Infinity));
	const starts = recorded[treatment].filter(({ place, day, what }) => {
		const time = periodNumber(axis, day);
		return treated.has(place) && (only === null || what === only) && time >= 0 && time < axis.labels.length;
	});
	return {
		found: found.value,
		held: { dossiers: dossiersAfter(answered, found.value), starts: starts.length },
		together: begunTogether(recorded, question, found.value)
	};
}

/** What the answer says about how the panel came to be. */
export function aboutPanel(question: EffectQuestion, { axis, window, starts, panel }: OutcomePanel) {
	const { treatment, only, outcome, unit, period: grain } = question;
	const started = ({ place, day, what }: Start) => ({ place, date: isoDate(day), what });
	return {
		question: { treatment, only, outcome, unit, period: grain },
		window: {
			from: axis.labels[0] as string,
			to: axis.labels.at(-1) as string,
			endedBefore: window.endedBefore && started(window.endedBefore),
			endedAfter: window.endedAfter && started(window.endedAfter)
		},
		starts: starts.map(started),
		never: panel.units.filter((_, index) => panel.first[index] === Infinity)
	};
}
