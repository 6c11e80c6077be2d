import { formatDate, formatPeriod, formatValue, noData } from '#lib/i18n/format.ts';
import { isIsoDate } from '#lib/core/dates.ts';
import type { ChartCell, ColumnFormat } from '../table.ts';

/** A cell of a table twin as it reads. Text passes through; a period or date that is not one is shown as given. */
export function cellText(cell: ChartCell | undefined, format: ColumnFormat): string {
	if (cell === null || cell === undefined) return noData();
	if (format === 'text') return String(cell);
	if (format === 'date') return typeof cell === 'string' && isIsoDate(cell) ? formatDate(cell) : String(cell);
	if (format === 'period')
		return /^\d{4}(-(Q[1-4]|W\d{2}|\d{2}(-\d{2})?))?$/u.test(String(cell))
			? formatPeriod(String(cell))
			: String(cell);
	return typeof cell === 'number' ? formatValue(cell, format) : cell;
}
