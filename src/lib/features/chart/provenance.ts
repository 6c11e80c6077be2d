import type { Provenance } from '#lib/charts/provenance.ts';
import type { Problem } from '#lib/core/errors.ts';
import { formatDateRange } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import { indicator } from '#lib/indicators/catalogue.ts';
import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import type { Period } from '#lib/state/period.ts';
import type { Filters } from '#lib/state/view.ts';
import { dimensionLabel, memberLabel } from '../labels.ts';
import { problemWords } from '../problem-words.ts';

export interface ProvenanceOf {
	title: string;
	indicator: string;
	period: Period;
	filters: Filters;
	context: DatasetContext;
	engine: 'cube' | 'duckdb';
	/** What became of the rows behind it, and what the answer leaves out; see `ledger-line.ts`. */
	ledger?: string;
	/** Why the cube could not answer. */
	reason?: Problem;
	url?: string;
}

/** What is written under a chart and into every export of it, in the reader's language. */
export function provenanceOf({
	title,
	indicator: id,
	period,
	filters,
	context,
	engine,
	ledger,
	reason,
	url
}: ProvenanceOf): Provenance {
	const locale = getLocale();
	const { name, formula } = indicator(id);
	const { snapshotHash, asOf, inputs, synthetic } = context.manifest;
	return {
		title,
		indicator: `${id} · ${name[locale]}`,
		formula: formula[locale],
		selection: m.explore_selection_line({
			period: formatDateRange(period.from, period.to),
			filters: filterWords(filters, context)
		}),
		snapshotHash,
		asOf,
		sources: inputs.filter(({ tables }) => tables.length > 0).map(({ file }) => file),
		synthetic,
		...(ledger === undefined ? {} : { ledger }),
		engine,
		...(reason === undefined ? {} : { reason: { code: reason.code, text: problemWords(reason) } }),
		...(url === undefined ? {} : { url })
	};
}

/** `Phường: Hạ Đình, Kim Giang; Kênh nộp: Trực tuyến`, or that nothing is filtered. */
export function filterWords(filters: Filters, context: DatasetContext): string {
	const parts = (Object.keys(filters) as CategoryDimension[]).map((dimension) => {
		const members = (filters[dimension] ?? []).map((value) => memberLabel(context, dimension, value));
		return m.app_filter_chip({ dimension: dimensionLabel(dimension), member: members.join(', ') });
	});
	return parts.length > 0 ? parts.join('; ') : m.explore_no_filters();
}
