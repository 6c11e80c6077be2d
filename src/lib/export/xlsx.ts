import type { CellValue, ColumnDef } from 'hucre/xlsx';
import type { Provenance } from '#lib/charts/provenance.ts';
import type { ChartCell, ChartTable, ColumnFormat } from '#lib/charts/table.ts';
import { dayNumber, isIsoDate } from '#lib/core/dates.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { provenanceRows } from './provenance-rows.ts';

/** Excel's own codes; the reader's Excel shows them with its own separators. */
const numberFormats: Partial<Record<ColumnFormat, string>> = {
	count: '#,##0',
	number: '#,##0.00',
	percent: '0.0%',
	points: '0.0%',
	per_thousand: '#,##0.0',
	days: '#,##0.0',
	hours: '#,##0.0',
	minutes: '#,##0.0',
	date: 'dd/mm/yyyy'
};

const head = { font: { bold: true }, alignment: { wrapText: true, vertical: 'bottom' as const } };

/**
 * A chart's rows as a workbook: typed cells (shares as numbers with a percent format, dates as dates, null empty),
 * a frozen header, widths by content; a second sheet tells the origin. Texts are stored as strings, so nothing a cell
 * holds is run as a formula. The writer is loaded only when first needed.
 */
export async function toXlsx(table: ChartTable, provenance?: Provenance): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre/xlsx');
	const { columns, rows } = table;
	const values = rows.map((row) => columns.map((column) => typed(row[column.key] ?? null, column.format)));
	const sheets = [
		{
			name: m.chart_table_sheet(),
			columns: columns.map((column, index): ColumnDef => {
				const numFmt = numberFormats[column.format];
				return {
					width: widthOf(
						column.label,
						values.map((row) => row[index] ?? null)
					),
					...(numFmt ? { numFmt } : {})
				};
			}),
			rows: [columns.map((column): CellValue => column.label), ...values],
			cells: new Map(columns.map((_, index) => [`0,${index}`, { style: head }])),
			freezePane: { rows: 1 }
		}
	];
	if (!provenance) return bytes(await writeXlsx({ sheets }));
	const origin = provenanceRows(provenance);
	return bytes(
		await writeXlsx({
			sheets: [
				...sheets,
				{
					name: m.chart_provenance(),
					columns: [{ width: 20 }, { width: 80 }],
					rows: origin,
					cells: new Map(origin.map((_, index) => [`${index},0`, { style: head }]))
				}
			]
		})
	);
}

function typed(cell: ChartCell, format: ColumnFormat): CellValue {
	if (format === 'date' && typeof cell === 'string' && isIsoDate(cell)) {
		return new Date(dayNumber(cell) * 86_400_000);
	}
	return cell;
}

function widthOf(label: string, cells: readonly CellValue[]): number {
	// A heading may wrap in two; figures are shown shorter than they are stored.
	const lengths = cells.map((cell) => (typeof cell === 'string' ? cell.length : 10));
	return Math.max(10, Math.min(48, Math.max(Math.ceil(label.length / 2) + 2, ...lengths) + 2));
}

function bytes(output: Uint8Array | ArrayBuffer): Uint8Array {
	return output instanceof Uint8Array ? output : new Uint8Array(output);
}
