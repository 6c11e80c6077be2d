import type { CellStyle, CellValue } from 'hucre/xlsx';
import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import type { Locale } from '#lib/i18n/generated/runtime.js';
import * as m from '#lib/i18n/generated/messages.js';

/** A sheet of the workbook: headings, the number format of each column, and typed cells. */
export interface Sheet {
	name: string;
	columns: { label: string; format?: string }[];
	rows: CellValue[][];
}

export const COUNT = '#,##0';
export const SHARE = '0.0%';
export const QUOTA = '0.00';
export const DATE = 'dd/mm/yyyy';

export function yesOrNo(value: boolean, locale: Locale): string {
	return value ? m.tally_yes({}, { locale }) : m.tally_no({}, { locale });
}

export function dateCell(date: IsoDate | null): CellValue {
	return date === null ? null : new Date(dayNumber(date) * 86_400_000);
}

const heading = { font: { bold: true }, alignment: { wrapText: true, vertical: 'bottom' as const } };

/** Headings bold; in a column of values of many kinds the days say for themselves that they are days. */
export function stylesOf({ columns, rows }: Sheet): Map<string, { style: CellStyle }> {
	const styles = new Map<string, { style: CellStyle }>(
		columns.map((_, index) => [`0,${index}`, { style: heading }])
	);
	rows.forEach((row, at) =>
		row.forEach((cell, index) => {
			if (cell instanceof Date && columns[index]?.format === undefined)
				styles.set(`${at + 1},${index}`, { style: { numFmt: DATE } });
		})
	);
	return styles;
}

/** Wide enough for what is in the column, within bounds. */
export function widthOf(label: string, cells: readonly CellValue[]): number {
	const lengths = cells.map((cell) => (typeof cell === 'string' ? cell.length : 10));
	return Math.max(
		10,
		Math.min(60, lengths.reduce((most, length) => Math.max(most, length), Math.ceil(label.length / 2)) + 2)
	);
}
