import type { Table } from 'docx';
import { grid, type GridRow } from './docx-grid.ts';
import { line } from './docx-line.ts';
import type { ReportTable } from './report.ts';

/** A table of at most so many rows stays on one page. */
const SHORT = 12;

/** A ruled table as wide as the text, its heading repeated on every page. `size`: points of its words. */
export function tableOf({ columns, rows, total }: ReportTable, width: number, size: number): Table {
	const all = columns.reduce((sum, { share }) => sum + share, 0);
	const keepNext = rows.length <= SHORT;
	const row = (cells: readonly string[], bold = false, head = false): GridRow => ({
		head,
		cells: columns.map(({ align }, at) => [
			line(cells[at] ?? '', { size, bold, keepNext, align: head ? 'center' : align })
		])
	});
	return grid(
		[
			row(
				columns.map(({ label }) => label),
				true,
				true
			),
			...rows.map((cells) => row(cells)),
			...(total ? [row(total, true)] : [])
		],
		columns.map(({ share }) => Math.floor((width * share) / all)),
		true
	);
}
