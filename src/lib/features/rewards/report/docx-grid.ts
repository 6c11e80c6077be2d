import {
	BorderStyle,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlign,
	WidthType,
	type Paragraph
} from 'docx';

export interface GridRow {
	cells: readonly (readonly Paragraph[])[];
	/** Repeated on every page. */
	head?: boolean;
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const unruled = {
	top: none,
	bottom: none,
	left: none,
	right: none,
	insideHorizontal: none,
	insideVertical: none
};

/** A table whose columns are as wide as said, in twentieths of a point; no row is torn in two. Ruled, or there to set things side by side. */
export function grid(rows: readonly GridRow[], widths: readonly number[], ruled: boolean): Table {
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
		columnWidths: [...widths],
		...(ruled ? {} : { borders: unruled }),
		rows: rows.map(
			({ cells, head = false }) =>
				new TableRow({
					cantSplit: true,
					tableHeader: head,
					children: cells.map(
						(children, at) =>
							new TableCell({
								width: { size: widths[at] ?? 0, type: WidthType.DXA },
								...(ruled
									? {
											verticalAlign: VerticalAlign.CENTER,
											margins: { left: 60, right: 60, top: 20, bottom: 20 }
										}
									: { margins: { left: 0, right: 0 } }),
								children
							})
					)
				})
		)
	});
}
