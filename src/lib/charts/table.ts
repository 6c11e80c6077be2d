import type { ValueFormat } from '#lib/i18n/format.ts';

/** How a column of a chart's table twin is shown and typed in exports. `date`: an ISO date. */
export type ColumnFormat = ValueFormat | 'text' | 'date' | 'period';

export interface ChartColumn {
	key: string;
	label: string;
	format: ColumnFormat;
}

export type ChartCell = string | number | null;

/** The rows a chart draws, as a table: shown in place of it, and written to CSV and XLSX. Numbers are unrounded. */
export interface ChartTable {
	columns: readonly ChartColumn[];
	rows: readonly Readonly<Record<string, ChartCell>>[];
}
