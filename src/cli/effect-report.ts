import type { Problem } from '#lib/core/errors.ts';
import type { Placebo } from '#lib/outreach/placebo.ts';
import type { Aggregation } from '#lib/stats/effect/aggregate.ts';
import { baconDecomposition, type BaconDecomposition, type TwoByTwo } from '#lib/stats/effect/bacon.ts';
import { manyAtOnce } from '#lib/stats/effect/pretrend.ts';
import type { LeftOut, Panel, PreparedPanel } from '#lib/stats/effect/panel.ts';
import type { EffectOptions, Estimate, StaggeredEffect } from '#lib/stats/effect/staggered.ts';
import type { Outcome } from '#lib/stats/outcome.ts';
import { csvChunks } from './csv-text.ts';
import type { TimeStep } from './panel-times.ts';

/** What a part of an aggregate is named by. */
const keyNames: Record<Exclude<Aggregation, 'simple'>, string> = {
	dynamic: 'event',
	group: 'group',
	calendar: 'time'
};

type Label = (time: number) => number | string;

/** The answer of `effect` as it is written: plain values, nothing undefined, nothing NaN. */
export interface EffectReport {
	aggregate: Estimate & {
		type: Aggregation;
		p: number | null;
		parts: (Estimate & Record<string, number | string | null>)[];
	};
	/** The average after the starts counted from all times before them, not from the last one. */
	fromAllBefore: Estimate | null;
	cells: (Estimate & { group: number | string; time: number | string; base: number | string })[];
	pretrend: {
		statistic: number | null;
		df: number | null;
		p: number | null;
		refused: Problem | null;
		slope: Estimate | null;
	};
	method: {
		control: string;
		base: 'varying';
		/** What times since the start count: numbers as given, or periods of the calendar. */
		step: TimeStep;
		errors: string;
		df: number | null;
		bootstrap: { draws: number; seed: string } | null;
	};
	/** The naive regression (two-way fixed effects) and the comparisons it is an average of, with their weights; null without any. */
	twoWay: {
		estimate: number;
		kinds: BaconDecomposition['kinds'];
		comparisons: (Omit<TwoByTwo, 'treated' | 'untreated'> & {
			treated: number | string;
			/** null: never treated. */
			untreated: number | string | null;
		})[];
	} | null;
	/** The same with a false start before the real one, if it was asked for. */
	placebo: (Estimate & { time: number | string; p: number | null }) | { refused: Problem } | null;
	units: StaggeredEffect['units'];
	leftOut: LeftOut;
	cautions: Problem[];
}

/** What a report is made of; `label` writes a time as the reader knows it, times since the start stay numbers of steps. */
export interface Reported {
	effect: StaggeredEffect;
	how: EffectOptions;
	prepared: PreparedPanel;
	placebo: Outcome<Placebo> | null;
	step: TimeStep;
	label: Label;
}

export function effectReport({
	effect,
	how,
	prepared: { panel, leftOut },
	placebo,
	step,
	label
}: Reported): EffectReport {
	const { test, slope } = effect.pretrend;
	const type = how.aggregate;
	return {
		aggregate: {
			type,
			...effect.overall,
			parts: effect.parts.map(({ key, ...estimate }) => ({
				...(type === 'simple' ? {} : { [keyNames[type]]: type === 'dynamic' ? key : label(key) }),
				...estimate
			}))
		},
		fromAllBefore: effect.fromAllBefore,
		cells: effect.cells.map(({ group, time, base, ...estimate }) => ({
			group: label(group),
			time: label(time),
			base: label(base),
			...estimate
		})),
		pretrend: {
			...('value' in test
				? { ...test.value, refused: null }
				: { statistic: null, df: null, p: null, refused: test.refused }),
			slope
		},
		method: {
			control: how.control,
			base: 'varying',
			step,
			errors: how.errors,
			df: effect.df,
			bootstrap: how.errors === 'influence' ? { draws: how.draws.count, seed: how.draws.seed } : null
		},
		twoWay: twoWay(panel, label),
		placebo: placebo === null ? null : falseStart(placebo, label),
		units: effect.units,
		leftOut,
		cautions: [...effect.cautions, ...testOfMany(effect), ...unitsLeftOut(leftOut)]
	};
}

function testOfMany({ pretrend: { test }, units }: StaggeredEffect): Problem[] {
	const all = units.treated + units.never + units.later;
	if ('refused' in test || !manyAtOnce(test.value, all)) return [];
	return [{ code: 'pretrend_many_cells', params: { cells: test.value.df, units: all } }];
}

/** An unbalanced panel, or units without a time before: the answer speaks of fewer units than the file has. */
function unitsLeftOut({ incomplete, alreadyTreated }: LeftOut): Problem[] {
	if (incomplete + alreadyTreated === 0) return [];
	return [{ code: 'effect_units_left_out', params: { incomplete, alreadyTreated } }];
}

function twoWay(panel: Panel, label: Label): EffectReport['twoWay'] {
	const found = baconDecomposition(panel);
	if ('refused' in found) return null;
	const { twoWay: estimate, kinds, comparisons } = found.value;
	return {
		estimate,
		kinds,
		comparisons: comparisons.map((each) => ({
			...each,
			treated: label(each.treated),
			untreated: each.untreated === Infinity ? null : label(each.untreated)
		}))
	};
}

function falseStart(placebo: Outcome<Placebo>, label: Label): EffectReport['placebo'] {
	if ('refused' in placebo) return placebo;
	const { time, overall } = placebo.value;
	return { time: label(time), ...overall };
}

/**
 * The same numbers as lines: one a cell, one a part of the aggregate, the aggregate, the placebo, and one a comparison of the naive
 * regression (group: the cohort treated; time: the one compared with, empty for never treated).
 */
export function effectTable({ aggregate, cells, twoWay: naive, placebo }: EffectReport): Iterable<string> {
	const figures = ['att', 'se', 'lower', 'upper', 'simultaneousLower', 'simultaneousUpper'] as const;
	const line = (kind: string, key: readonly (number | string)[], estimate: Estimate) => [
		kind,
		...key.map(String),
		...figures.map((name) => (estimate[name] === null ? '' : String(estimate[name]))),
		''
	];
	const name = aggregate.type === 'simple' ? null : keyNames[aggregate.type];
	return csvChunks([
		['kind', 'group', 'time', ...figures, 'weight'],
		...cells.map((cell) => line('cell', [cell.group, cell.time], cell)),
		...aggregate.parts.map((part) => {
			const key = name === null ? '' : (part[name] ?? '');
			return line(aggregate.type, aggregate.type === 'group' ? [key, ''] : ['', key], part);
		}),
		line('aggregate', ['', ''], aggregate),
		...(placebo === null || 'refused' in placebo ? [] : [line('placebo', ['', placebo.time], placebo)]),
		...(naive?.comparisons ?? []).map(({ kind, treated, untreated, estimate, weight }) => [
			kind,
			String(treated),
			String(untreated ?? ''),
			String(estimate),
			...figures.slice(1).map(() => ''),
			String(weight)
		])
	]);
}
