import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import { indicator } from '#lib/indicators/catalogue.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { isTimeDimension } from '#lib/model/dimensions.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { dimensionLabel, tableLabel } from '../labels.ts';
import { coverageOf } from './coverage.ts';

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

/**
 * How many of the cases an answer counts have no member of what it is cut by, in words; undefined where it is not cut by members,
 * where all have one, and where groups are hidden: with those shown it would say how large the hidden ones are.
 */
export function lackingLine(answer: IndicatorAnswer): string | undefined {
	const at = answer.by.findIndex((dimension) => !isTimeDimension(dimension));
	const dimension = answer.by[at];
	if (dimension === undefined || answer.rows.some(({ suppressed }) => suppressed === true)) return undefined;
	const found = coverageOf(answer, at);
	if (!found || found.of === found.n) return undefined;
	const { relation, over } = indicator(answer.indicator);
	const divided = answer.rows.some(({ denominator }) => denominator !== null);
	const { grain } = divided && over ? over : relation;
	return m.explore_ledger_lacking({
		count: formatCount(found.n - found.of),
		of: formatCount(found.n),
		grain: grain[getLocale()],
		dimension: dimensionLabel(dimension).toLowerCase()
	});
}
