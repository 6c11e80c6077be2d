import type { Panel } from '#lib/stats/effect/panel.ts';
import { staggeredEffect, type EffectOptions, type StaggeredEffect } from '#lib/stats/effect/staggered.ts';
import { refused, type Outcome } from '#lib/stats/outcome.ts';

export interface Placebo {
	/** The time at which the treatment is made believe to begin. */
	time: number;
	overall: StaggeredEffect['overall'];
}

/** Times before the first start below which nothing can be tried. */
const FEWEST_BEFORE = 4;

/**
 * The same comparison with a date at which nothing began: only the times before the first start, and every treated place taken
 * to begin `earlier` of them before it, or in their middle. A difference found there is none of the treatment's. Refused:
 * `placebo_too_short`, and what the comparison refuses.
 */
export function placebo(
	panel: Panel,
	options: EffectOptions,
	earlier: number | null = null
): Outcome<Placebo> {
	const earliest = Math.min(...new Set(panel.first));
	const times = panel.times.filter((time) => time < earliest);
	// One time at least must lie before the false start.
	const needed = Math.max(FEWEST_BEFORE, (earlier ?? 0) + 1);
	if (times.length < needed) return refused('placebo_too_short', { needed });
	const time = times.at(earlier === null ? Math.floor(times.length / 2) : -earlier) as number;
	const tried = staggeredEffect(
		{
			units: panel.units,
			times,
			first: panel.first.map((first) => (first === Infinity ? Infinity : time)),
			outcomes: panel.outcomes.map((line) => line.slice(0, times.length))
		},
		{ ...options, aggregate: 'simple' }
	);
	return 'refused' in tried ? tried : { value: { time, overall: tried.value.overall } };
}
