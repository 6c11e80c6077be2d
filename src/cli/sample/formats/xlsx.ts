import { writeXlsx, type CellValue, type MergeRange } from 'hucre/xlsx';
import { excelSerial } from '../core/moment.ts';
import type { Random } from '#lib/core/random.ts';
import { dateText, isMoment, type Value } from '../export/value.ts';

export interface XlsxSheet {
	name: string;
	rows: CellValue[][];
	merges?: MergeRange[];
	/** Column widths in characters. */
	widths?: readonly number[];
}

// A workbook carries the moment it was saved; a fixed one keeps the bytes the same from run to run.
const saved = new Date('2018-03-05T08:00:00Z');

export async function xlsxFile(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
	return writeXlsx({
		sheets: sheets.map(({ name, rows, merges, widths }) => ({
			name,
			rows,
			...(merges && { merges }),
			...(widths && { columns: widths.map((width) => ({ width })) })
		})),
		properties: { creator: 'Dữ liệu mô phỏng', created: saved, modified: saved }
	});
}

/** How a workbook holds its dates: shares of real dates, text, and bare serial numbers (the rest is real). */
export interface DateMix {
	text: number;
	serial: number;
}

/** A value as a spreadsheet cell; dates become real dates, texts or bare serials by the mix. */
export function xlsxCell(value: Value, mix: DateMix, random: Random): CellValue {
	if (!isMoment(value)) return value;
	const minutes = value.withTime ? value.minutes : value.minutes - (value.minutes % 1440);
	const u = random.next();
	if (u < mix.text) return dateText(value, 'dd/mm/yyyy');
	const serial = excelSerial(minutes);
	return u < mix.text + mix.serial ? Math.round(serial * 1e6) / 1e6 : new Date(minutes * 60_000);
}
