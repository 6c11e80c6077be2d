import type { Provenance } from '#lib/charts/provenance.ts';
import { formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';

/** What every export says of its origin, as pairs of name and value in the reader's language. */
export function provenanceRows(provenance: Provenance): [string, string][] {
	return [
		...(provenance.synthetic ? [[m.chart_synthetic(), '✓'] satisfies [string, string]] : []),
		[m.chart_title(), provenance.title],
		[m.chart_indicator(), provenance.indicator],
		[m.chart_formula(), provenance.formula],
		[m.chart_selection(), provenance.selection],
		[m.chart_snapshot(), provenance.snapshotHash],
		[m.chart_as_of(), formatDate(provenance.asOf)],
		[m.chart_engine(), provenance.engine],
		...(provenance.ledger ? [[m.chart_ledger(), provenance.ledger] satisfies [string, string]] : []),
		...provenance.sources.map((source): [string, string] => [m.chart_sources(), source]),
		...(provenance.url ? [[m.chart_link(), provenance.url] satisfies [string, string]] : [])
	];
}
