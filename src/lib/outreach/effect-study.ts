import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { staggeredEffect, type EffectOptions, type StaggeredEffect } from '#lib/stats/effect/staggered.ts';
import type { Outcome } from '#lib/stats/outcome.ts';
import type { TimeDimension } from '#lib/model/dimensions.ts';
import { begunTogether, type BegunTogether } from './begun-together.ts';
import { panelOf, type OutcomePanel } from './effect-panel.ts';
import { effectWords, type Said } from './effect-words.ts';
import { naiveChange, type NaiveChange } from './naive-change.ts';
import { valuesOf } from './period-values.ts';
import { placebo, type Placebo } from './placebo.ts';
import { startsOf, type RecordedStarts, type Treatment } from './starts.ts';

export type { Aggregation } from '#lib/stats/effect/aggregate.ts';
export type { Control } from '#lib/stats/effect/group-time.ts';
export type { EffectOptions, Estimate } from '#lib/stats/effect/staggered.ts';

/** An effect with everything a reader is told about it. */
export interface EffectStudy {
	outcome: OutcomePanel;
	effect: StaggeredEffect;
	said: Said[];
	/** The places are too few, or too alike, to say anything: no figure is to be shown. */
	cannotTell: boolean;
	/** What else began with it, and is in the effect too. */
	together: BegunTogether[];
	naive: NaiveChange | null;
	placebo: Outcome<Placebo>;
	/** Dossiers counted over in the treated places from their starts on, to the end of the window. */
	dossiers: number;
}

/** The study of an answer by place and period. Refused as `panelOf` and `staggeredEffect` are. */
export function effectStudy(
	answered: IndicatorAnswer,
	recorded: RecordedStarts,
	{ period, ...measure }: { treatment: Treatment; only: string | null; period: TimeDimension },
	options: EffectOptions
): Outcome<EffectStudy> {
	const values = valuesOf(answered, period);
	if ('refused' in values) return values;
	const { treatment, only } = measure;
	const found = panelOf(values.value, startsOf(recorded, treatment, only), treatment);
	if ('refused' in found) return found;
	const { panel } = found.value;
	const effect = staggeredEffect(panel, options);
	if ('refused' in effect) return effect;
	const said = effectWords(effect.value);
	return {
		value: {
			outcome: found.value,
			effect: effect.value,
			said,
			cannotTell: said.some(
				({ message }) => message === 'said_effect_too_few' || message === 'said_effect_unvarying'
			),
			together: begunTogether(recorded, measure, found.value),
			naive: naiveChange(panel),
			placebo: placebo(panel, options),
			dossiers: dossiersAfter(answered, found.value)
		}
	};
}

/** Dossiers an answer by place and period counts over in the treated places of its panel, from their starts on. */
export function dossiersAfter({ rows }: IndicatorAnswer, { panel, axis }: OutcomePanel): number {
	const first = new Map(panel.units.map((unit, index) => [unit, panel.first[index] as number]));
	return rows.reduce((sum, { keys: [place, label], denominator }) => {
		const time = axis.labels.indexOf(label ?? '');
		const after = time !== -1 && time >= (first.get(place ?? '') ?? Infinity);
		return after ? sum + (denominator ?? 0) : sum;
	}, 0);
}
