import type { Provenance } from '#lib/charts/provenance.ts';
import type { ChartCell, ChartTable } from '#lib/charts/table.ts';
import { csvCell } from '#lib/core/csv-cell.ts';
import { neutralised } from '#lib/core/formula-text.ts';
import { provenanceRows } from './provenance-rows.ts';

const BOM = '\ufeff';

function field(cell: ChartCell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	return csvCell(neutralised(cell));
}

/**
 * A chart's rows as CSV: UTF-8 with BOM, RFC 4180 (comma, CRLF, the same number of fields in every record), numbers
 * unrounded with a decimal point, null empty. The origin follows after an empty record, every line of it marked by
 * `#` in its first field.
 */
export function toCsv(table: ChartTable, provenance?: Provenance): string {
	const { columns, rows } = table;
	const records: ChartCell[][] = [
		columns.map((column) => column.label),
		...rows.map((row) => columns.map((column) => row[column.key] ?? null))
	];
	if (provenance) {
		records.push(columns.map(() => null));
		for (const [name, value] of provenanceRows(provenance)) {
			const cells = columns.length > 1 ? [`# ${name}`, value] : [`# ${name}: ${value}`];
			records.push(columns.map((_, index) => cells[index] ?? null));
		}
	}
	return BOM + records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}
