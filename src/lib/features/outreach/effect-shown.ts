import type { EventEffect } from '#lib/charts/kinds/event-study/geometry.ts';
import type { ChartTable } from '#lib/charts/table.ts';
import { formatCount, formatNumber, formatPeriod } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { Aggregation, EffectStudy, Estimate } from '#lib/outreach/effect-study.ts';
import { SAID_DIGITS, type Said } from '#lib/outreach/effect-words.ts';
import { saidSentence } from './said-sentence.ts';

/** The effects of a study as they are drawn. */
export function drawnEffects({ effect, outcome }: EffectStudy, aggregate: Aggregation): EventEffect[] {
	const drawn = (estimate: Estimate, key: number, label: string): EventEffect => ({
		key: String(key),
		label,
		value: estimate.att,
		lower: estimate.lower,
		upper: estimate.upper,
		widerLower: estimate.simultaneousLower,
		widerUpper: estimate.simultaneousUpper,
		before: aggregate === 'dynamic' && key < 0
	});
	if (aggregate === 'simple') return [drawn(effect.overall, 0, m.outreach_event_whole())];
	return effect.parts.map(({ key, ...estimate }) =>
		drawn(
			estimate,
			key,
			aggregate === 'dynamic'
				? formatNumber(key, { digits: 0 })
				: formatPeriod(outcome.axis.labels[key] ?? '', { short: true })
		)
	);
}

/** What an effect of the list is of, as it is said. */
export function effectName({ key, label }: EventEffect, aggregate: Aggregation): string {
	switch (aggregate) {
		case 'simple':
		case 'calendar':
			return label;
		case 'group':
			return m.outreach_event_group({ period: label });
		case 'dynamic': {
			const since = Number(key);
			if (since === 0) return m.outreach_event_at_start();
			const count = formatCount(Math.abs(since));
			return since < 0 ? m.outreach_event_before_start({ count }) : m.outreach_event_after_start({ count });
		}
	}
}

export function effectTable(effects: readonly EventEffect[], aggregate: Aggregation): ChartTable {
	return {
		columns: [
			{ key: 'when', label: m.outreach_column_when(), format: 'text' },
			{ key: 'value', label: m.outreach_column_effect(), format: 'points' },
			{ key: 'lower', label: m.explore_lower(), format: 'points' },
			{ key: 'upper', label: m.explore_upper(), format: 'points' },
			{ key: 'widerLower', label: m.outreach_column_wider_lower(), format: 'points' },
			{ key: 'widerUpper', label: m.outreach_column_wider_upper(), format: 'points' }
		],
		rows: effects.map((effect) => ({
			when: effectName(effect, aggregate),
			value: effect.value,
			lower: effect.lower,
			upper: effect.upper,
			widerLower: effect.widerLower,
			widerUpper: effect.widerUpper
		}))
	};
}

const sentences = {
	said_effect_higher: m.said_effect_higher,
	said_effect_lower: m.said_effect_lower,
	said_effect_not_shown: m.said_effect_not_shown,
	said_effect_too_few: m.said_effect_too_few,
	said_effect_unvarying: m.said_effect_unvarying,
	said_effect_trends_rose: m.said_effect_trends_rose,
	said_effect_trends_fell: m.said_effect_trends_fell,
	said_effect_trends_uneven: m.said_effect_trends_uneven,
	said_effect_trends_unchecked: m.said_effect_trends_unchecked,
	said_effect_base_contrary_higher: m.said_effect_base_contrary_higher,
	said_effect_base_contrary_lower: m.said_effect_base_contrary_lower,
	said_effect_base_open: m.said_effect_base_open
} satisfies Record<Said['message'], unknown>;

/** A sentence that may be said of an effect, its figures written as the reader writes them. */
export function saidWords({ message, figures }: Said): string {
	const written = Object.entries(figures).map(([name, value]) => [
		name,
		formatNumber(value, { digits: SAID_DIGITS })
	]);
	return saidSentence(sentences, message, Object.fromEntries(written));
}
