import type { CellValue, MergeRange } from 'hucre/xlsx';
import type { Random } from '#lib/core/random.ts';
import type { Value } from '../export/value.ts';
import { xlsxCell, type DateMix, type XlsxSheet } from './xlsx.ts';

/** A column of a printed report: its header, and the heading it stands under in a two-row header. */
export interface ReportColumn {
	header: string;
	under?: string;
}

export interface Report {
	sheet: string;
	titles: readonly string[];
	columns: readonly ReportColumn[];
	/** Groups with a banner row each; a group without a banner is a plain list. STT restarts in each. */
	groups: readonly { banner: string | null; rows: readonly (readonly Value[])[] }[];
	/** TỔNG CỘNG under the data. */
	total: boolean;
	signature: readonly string[];
	dates: DateMix;
}

/** A sheet laid out for printing: titles, merged header, banners, a total, people who sign. */
export function reportSheet(report: Report, random: Random): XlsxSheet {
	const width = report.columns.length + 1;
	const rows: CellValue[][] = [];
	const merges: MergeRange[] = [];
	const across = (text: string) => {
		merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: width - 1 });
		rows.push([text]);
	};
	report.titles.forEach(across);
	rows.push([]);
	header(report.columns, rows, merges);
	for (const group of report.groups) {
		if (group.banner !== null) across(group.banner);
		group.rows.forEach((row, i) =>
			rows.push([i + 1, ...row.map((value) => xlsxCell(value, report.dates, random))])
		);
	}
	if (report.total)
		rows.push(['TỔNG CỘNG', report.groups.reduce((sum, group) => sum + group.rows.length, 0)]);
	if (report.signature.length > 0) {
		rows.push([]);
		for (const line of report.signature) rows.push([...Array<null>(Math.max(0, width - 3)).fill(null), line]);
	}
	return { name: report.sheet, rows, merges };
}

/** One header row, or two where columns stand under common headings: the others are merged downwards. */
function header(columns: readonly ReportColumn[], rows: CellValue[][], merges: MergeRange[]): void {
	const top = rows.length;
	if (!columns.some((column) => column.under)) {
		rows.push(['STT', ...columns.map((column) => column.header)]);
		return;
	}
	rows.push(
		[
			'STT',
			...columns.map((column, i) =>
				column.under === undefined
					? column.header
					: columns[i - 1]?.under === column.under
						? null
						: column.under
			)
		],
		[null, ...columns.map((column) => (column.under === undefined ? null : column.header))]
	);
	merges.push({ startRow: top, startCol: 0, endRow: top + 1, endCol: 0 });
	columns.forEach((column, i) => {
		if (column.under === undefined)
			merges.push({ startRow: top, startCol: i + 1, endRow: top + 1, endCol: i + 1 });
		else if (columns[i - 1]?.under !== column.under) {
			const last = columns.findLastIndex((other) => other.under === column.under);
			if (last > i) merges.push({ startRow: top, startCol: i + 1, endRow: top, endCol: last + 1 });
		}
	});
}
