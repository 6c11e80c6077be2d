import type { ChartTable } from '#lib/charts/table.ts';
import type { CountItem, RankedItem } from '#lib/charts/types.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { Ladder, Step } from '#lib/outreach/ladder/ladder.ts';
import { rungs, type Rung } from '#lib/outreach/ladder/rungs.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { FEW } from '../../chart/measured.ts';
import { dimensionLabel, memberLabel } from '../../labels.ts';
import { wardLink } from './ward-link.ts';

export const rungWords: Record<Rung, () => string> = {
	learn: m.outreach_ladder_learn,
	file: m.outreach_ladder_file,
	track: m.outreach_ladder_track,
	pay: m.outreach_ladder_pay,
	other: m.outreach_ladder_other
};

/** The steps of the ladder by their number: “Học → Nộp hồ sơ”. */
export const stepWords = rungs.slice(0, -1).map(
	(from, index) => () =>
		m.outreach_ladder_step({
			from: rungWords[from](),
			to: rungWords[rungs[index + 1] ?? from]()
		})
);

export function rungItems({ people }: Ladder): CountItem[] {
	return rungs.map((rung, index) => ({
		key: rung,
		label: rungWords[rung](),
		count: people[index] ?? null,
		tone: 'cat-1'
	}));
}

/** The whole's steps in their order. */
export function stepItems({ steps }: Ladder): RankedItem[] {
	return steps.map((step, index) => itemOf(step, { key: String(index), label: stepWords[index]?.() ?? '' }));
}

/** One step by ward. */
export function wardItems(
	{ wards }: Ladder,
	step: number,
	context: DatasetContext,
	query: string
): RankedItem[] {
	return wards.map(({ ward, steps }) => itemOf(steps[step] ?? null, wardLink(ward, context, query)));
}

export function rungTable({ people }: Ladder): ChartTable {
	return {
		columns: [
			{ key: 'step', label: m.outreach_ladder_choose(), format: 'text' },
			{ key: 'people', label: m.outreach_ladder_reached(), format: 'count' }
		],
		rows: rungs.map((rung, index) => ({
			step: rungWords[rung](),
			people: people[index] ?? m.outreach_support_hidden_cell()
		}))
	};
}

export function stepTable({ steps }: Ladder): ChartTable {
	return tableOf(
		m.outreach_ladder_choose(),
		steps.map((step, index) => [stepWords[index]?.() ?? '', step])
	);
}

export function wardTable({ wards }: Ladder, step: number, context: DatasetContext): ChartTable {
	return tableOf(
		dimensionLabel('ward'),
		wards.map(({ ward, steps }) => [memberLabel(context, 'ward', ward), steps[step] ?? null])
	);
}

function itemOf(step: Step | null, row: { key: string; label: string; href?: string }): RankedItem {
	if (step === null) return { ...row, value: null, words: m.outreach_support_hidden_cell() };
	return {
		...row,
		value: step.share,
		lower: step.interval?.lower ?? null,
		upper: step.interval?.upper ?? null,
		numerator: step.next,
		denominator: step.base,
		uncertain: step.base < FEW
	};
}

function tableOf(label: string, rows: readonly (readonly [string, Step | null])[]): ChartTable {
	const hidden = m.outreach_support_hidden_cell();
	return {
		columns: [
			{ key: 'name', label, format: 'text' },
			{ key: 'reached', label: m.outreach_ladder_reached(), format: 'count' },
			{ key: 'base', label: m.outreach_ladder_base(), format: 'count' },
			{ key: 'next', label: m.outreach_ladder_next(), format: 'count' },
			{ key: 'share', label: m.outreach_lines_share(), format: 'percent' },
			{ key: 'lower', label: m.explore_lower(), format: 'percent' },
			{ key: 'upper', label: m.explore_upper(), format: 'percent' }
		],
		rows: rows.map(([name, step]) => ({
			name,
			reached: step ? step.reached : hidden,
			base: step ? step.base : hidden,
			next: step ? step.next : hidden,
			share: step ? step.share : hidden,
			lower: step ? (step.interval?.lower ?? null) : hidden,
			upper: step ? (step.interval?.upper ?? null) : hidden
		}))
	};
}
