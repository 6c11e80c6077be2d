import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import { indicator } from '#lib/indicators/catalogue.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { sourceTables } from '#lib/indicators/source-tables.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { dimensionLabel, tableLabel } from '../labels.ts';
import { memberCoverage } from './coverage.ts';

/**
 * What became of the rows of the files behind a chart, by the ledger of the dataset: for each table the rows that came in and
 * how many were accepted, rejected, duplicate and ignored. Undefined where no file had rows for any of the tables: then what is
 * shown comes from the built-in registry.
 */
export function ledgerLine(
	{ balances }: Pick<DatasetContext, 'balances'>,
	tables: readonly string[]
): string | undefined {
	const parts = tables.flatMap((table) => {
		const balance = balances[table];
		if (!balance || balance.in === 0) return [];
		const [name, rows] = [tableLabel(table), formatCount(balance.in)];
		if (balance.accepted === balance.in) return m.explore_ledger_all({ table: name, rows });
		return m.explore_ledger_table({
			table: name,
			rows,
			accepted: formatCount(balance.accepted),
			rejected: formatCount(balance.rejected),
			duplicate: formatCount(balance.duplicate),
			ignored: formatCount(balance.ignored)
		});
	});
	return parts.length === 0 ? undefined : `${parts.join('; ')}.`;
}

/** The same of the tables an indicator counts. */
export function indicatorLedger(id: string, context: Pick<DatasetContext, 'balances'>): string | undefined {
	return ledgerLine(context, sourceTables(indicator(id)));
}

/**
 * How many of the cases an answer counts have no member of what it is cut by, in words; undefined where all have one, and where
 * that is not told (`memberCoverage`).
 */
export function lackingLine(answer: IndicatorAnswer): string | undefined {
	const found = memberCoverage(answer);
	if (!found || found.of === found.n) return undefined;
	const { relation, over } = indicator(answer.indicator);
	const divided = answer.rows.some(({ denominator }) => denominator !== null);
	const { grain } = divided && over ? over : relation;
	return m.explore_ledger_lacking({
		count: formatCount(found.n - found.of),
		of: formatCount(found.n),
		grain: grain[getLocale()],
		dimension: dimensionLabel(found.dimension).toLowerCase()
	});
}
