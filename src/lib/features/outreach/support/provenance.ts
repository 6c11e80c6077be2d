import type { Provenance } from '#lib/charts/provenance.ts';
import { formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { DatasetContext } from '#lib/state/context.ts';
import { ledgerLine } from '../../chart/ledger-line.ts';

/** Where a figure of this page comes from: not an indicator, but lines of a few tables, up to the as-of date. */
export function supportProvenance(
	{ manifest, balances }: DatasetContext,
	tables: readonly string[],
	title: string,
	formula: string
): Provenance {
	const ledger = ledgerLine({ balances }, tables);
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
		...(ledger === undefined ? {} : { ledger }),
		synthetic: manifest.synthetic,
		engine: 'duckdb'
	};
}
