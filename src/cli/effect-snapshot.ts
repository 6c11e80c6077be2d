import { isoDate } from '#lib/core/dates.ts';
import { AppError, UsageError } from '#lib/core/errors.ts';
import { compile } from '#lib/indicators/compile.ts';
import { indicator } from '#lib/indicators/catalogue.ts';
import { outcomePanel, type EffectQuestion, type OutcomePanel } from '#lib/outreach/effect-panel.ts';
import type { Start, TreatedUnit } from '#lib/outreach/starts.ts';
import { duckdb } from '#lib/sql/dialects/duckdb.ts';
import { withSnapshot } from './data-folder.ts';
import { oneOf, spanOption, type Parsed } from './options.ts';

/** The question of `effect DIR`; throws UsageError for what cannot be asked of the indicator. */
export function questionAsked(words: Parsed): EffectQuestion {
	const unit = words.text('unit') ?? 'ward';
	if (unit !== 'ward' && unit !== 'school') throw new UsageError('effect_unit_not_offered', { unit });
	const question: EffectQuestion = {
		treatment: oneOf(words, 'treatment', ['sessions', 'pilots']),
		only: words.text('only') ?? null,
		outcome: words.text('outcome') ?? 'D1a',
		unit: unit satisfies TreatedUnit,
		period: oneOf(words, 'period', ['month', 'quarter', 'week']),
		selection: { filters: [], ...spanOption(words) }
	};
	compile(indicator(question.outcome), [question.unit, question.period], question.selection, duckdb);
	return question;
}

/** The panel of a snapshot or a folder of exports; what the method refuses is an AppError. */
export async function readOutcomePanel(dir: string, question: EffectQuestion): Promise<OutcomePanel> {
	const found = await withSnapshot(dir, ({ engine, manifest }) =>
		outcomePanel(engine, question, { asOf: manifest.asOf })
	);
	if ('refused' in found) throw new AppError(found.refused.code, found.refused.params);
	return found.value;
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
