import { UsageError } from '#lib/core/errors.ts';
import { costPerGain, type CostPerGain } from '#lib/outreach/cost-per-gain.ts';
import type { Estimate, StaggeredEffect } from '#lib/stats/effect/staggered.ts';
import type { HeldThere } from './effect-snapshot.ts';
import { numberOption, type Parsed } from './options.ts';

/** What the treatment cost: in all, or each session (or pilot). */
export interface Price {
	of: 'all' | 'session';
	cost: number;
}

/** The cost asked about, in any currency; throws UsageError `option_invalid` for both at once. */
export function priceAsked(words: Parsed): Price | null {
	const bounds = { least: 0, most: 1e15, whole: false };
	const all = numberOption(words, 'cost', bounds);
	const session = numberOption(words, 'cost-per-session', bounds);
	if (all !== undefined && session !== undefined)
		throw new UsageError('option_invalid', { option: '--cost-per-session', value: String(session) });
	if (all !== undefined) return { of: 'all', cost: all };
	return session === undefined ? null : { of: 'session', cost: session };
}

export interface CostReport extends CostPerGain, HeldThere {
	cost: number;
	/** The same of the effect counted from all times before; null where there is none. */
	fromAllBefore: CostPerGain | null;
}

/** What one further dossier cost, by the aggregate effect and, beside it, by that counted from all times before. */
export function costReport(
	{ of, cost }: Price,
	{ fromAllBefore, overall }: StaggeredEffect,
	held: HeldThere
): CostReport {
	const total = of === 'all' ? cost : cost * held.starts;
	const by = (effect: Estimate) => costPerGain(total, held.dossiers, effect);
	return {
		cost: total,
		...held,
		...by(overall),
		fromAllBefore: fromAllBefore === null ? null : by(fromAllBefore)
	};
}
