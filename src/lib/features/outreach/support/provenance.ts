import type { Provenance } from '#lib/charts/provenance.ts';
import { formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { DatasetContext } from '#lib/state/context.ts';

/** Where a figure of this page comes from: not an indicator, but lines of a few tables, up to the as-of date. */
export function supportProvenance(
	{ manifest }: DatasetContext,
	tables: readonly string[],
	title: string,
	formula: string
): Provenance {
	return {
		title,
		indicator: title,
		formula,
		selection: m.outreach_support_selection({ date: formatDate(manifest.asOf) }),
		snapshotHash: manifest.snapshotHash,
		asOf: manifest.asOf,
		sources: manifest.inputs
			.filter((input) => input.tables.some((table) => tables.includes(table)))
			.map(({ file }) => file),
		synthetic: manifest.synthetic,
		engine: 'duckdb'
	};
}
