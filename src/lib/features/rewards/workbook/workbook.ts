import type { CellValue } from 'hucre/xlsx';
import type { Locale } from '#lib/i18n/generated/runtime.js';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { ruleSheet, sourceSheet } from './basis-sheets.ts';
import { notCreditedSheet, supplementarySheet } from './claim-sheets.ts';
import { awardSheet, classSheet, schoolSheet } from './school-sheets.ts';
import { stylesOf, widthOf } from './sheet.ts';
import { studentSheet } from './student-sheet.ts';

/**
 * The tally as a workbook for the office: schools, how awards are shared out, classes, students, what was not credited and why, results after the cut-off, rules, sources.
 * Typed cells, frozen headings, texts as strings, so that nothing in a cell is run as a formula. People are pseudonyms.
 * The writer is loaded only when first needed. The workbook carries the tally's date, not that of its writing: the same tally gives the same bytes.
 */
export async function tallyWorkbook(file: TallyFile, locale: Locale): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre/xlsx');
	const { content } = file;
	const written = new Date(`${content.date}T00:00:00Z`);
	const sheets = [
		schoolSheet(file, locale),
		awardSheet(file, locale),
		classSheet(file, locale),
		studentSheet(file, locale),
		notCreditedSheet(file, locale),
		supplementarySheet(file, locale),
		ruleSheet(content.rules, locale),
		sourceSheet(file, locale)
	];
	const output: Uint8Array | ArrayBuffer = await writeXlsx({
		sheets: sheets.map(({ name, columns, rows }) => ({
			name,
			columns: columns.map(({ label, format }, index) => ({
				width: widthOf(
					label,
					rows.map((row) => row[index] ?? null)
				),
				...(format === undefined ? {} : { numFmt: format })
			})),
			rows: [columns.map(({ label }): CellValue => label), ...rows],
			cells: stylesOf({ name, columns, rows }),
			freezePane: { rows: 1 }
		})),
		properties: { creator: 'Nhịp Số', created: written, modified: written }
	});
	return output instanceof Uint8Array ? output : new Uint8Array(output);
}
