import {
	AlignmentType,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	VerticalAlign,
	WidthType
} from 'docx';
import { halfPoints } from './layout.ts';
import type { Align, ReportTable } from './report.ts';

const alignment = {
	left: AlignmentType.LEFT,
	right: AlignmentType.RIGHT,
	center: AlignmentType.CENTER
} as const;

/** A ruled table as wide as the text, its heading repeated on every page, no row torn in two. */
export function tableOf({ columns, rows, total }: ReportTable, width: number, size: number): Table {
	const all = columns.reduce((sum, { share }) => sum + share, 0);
	const widths = columns.map(({ share }) => Math.floor((width * share) / all));
	// A short table stays on one page.
	const together = rows.length <= 12;
	const row = (cells: readonly string[], style: { bold: boolean; head: boolean }) =>
		new TableRow({
			tableHeader: style.head,
			cantSplit: true,
			children: columns.map(
				(column, at) =>
					new TableCell({
						width: { size: widths[at] ?? 0, type: WidthType.DXA },
						verticalAlign: VerticalAlign.CENTER,
						margins: { left: 60, right: 60, top: 20, bottom: 20 },
						children: [
							words(cells[at] ?? '', style.head ? 'center' : column.align, {
								size,
								bold: style.bold,
								together
							})
						]
					})
			)
		});
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: width, type: WidthType.DXA },
		columnWidths: widths,
		rows: [
			row(
				columns.map(({ label }) => label),
				{ bold: true, head: true }
			),
			...rows.map((cells) => row(cells, { bold: false, head: false })),
			...(total ? [row(total, { bold: true, head: false })] : [])
		]
	});
}

function words(
	text: string,
	align: Align,
	{ size, bold, together }: { size: number; bold: boolean; together: boolean }
): Paragraph {
	return new Paragraph({
		alignment: alignment[align],
		keepNext: together,
		children: [new TextRun({ text, bold, size: halfPoints(size) })]
	});
}
