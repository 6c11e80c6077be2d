import type { Problem } from '#lib/core/errors.ts';
import type { Aggregation } from '#lib/stats/effect/aggregate.ts';
import type { LeftOut } from '#lib/stats/effect/panel.ts';
import type { EffectOptions, Estimate, StaggeredEffect } from '#lib/stats/effect/staggered.ts';
import { csvChunks } from './csv-text.ts';

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
		errors: string;
		df: number | null;
		bootstrap: { draws: number; seed: string } | null;
	};
	units: StaggeredEffect['units'];
	leftOut: LeftOut;
	cautions: Problem[];
}

/** `label` writes a time as the reader knows it; times since the start stay numbers. */
export function effectReport(
	effect: StaggeredEffect,
	how: EffectOptions,
	leftOut: LeftOut,
	label: Label = (time) => time
): EffectReport {
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
			errors: how.errors,
			df: effect.df,
			bootstrap: how.errors === 'influence' ? { draws: how.draws.count, seed: how.draws.seed } : null
		},
		units: effect.units,
		leftOut,
		cautions: effect.cautions
	};
}

/** The same numbers as lines: one a cell, then one a part of the aggregate, then the aggregate. */
export function effectTable({ aggregate, cells }: EffectReport): Iterable<string> {
	const figures = ['att', 'se', 'lower', 'upper', 'simultaneousLower', 'simultaneousUpper'] as const;
	const line = (kind: string, key: readonly (number | string)[], estimate: Estimate) => [
		kind,
		...key.map(String),
		...figures.map((name) => (estimate[name] === null ? '' : String(estimate[name])))
	];
	const name = aggregate.type === 'simple' ? null : keyNames[aggregate.type];
	return csvChunks([
		['kind', 'group', 'time', ...figures],
		...cells.map((cell) => line('cell', [cell.group, cell.time], cell)),
		...aggregate.parts.map((part) => {
			const key = name === null ? '' : (part[name] ?? '');
			return line(aggregate.type, aggregate.type === 'group' ? [key, ''] : ['', key], part);
		}),
		line('aggregate', ['', ''], aggregate)
	]);
}
