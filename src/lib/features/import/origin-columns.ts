import type { ColumnOverride } from '#lib/ingest/overrides.ts';
import { isRejectedRow, withoutReasons } from './rejected-sheets.ts';
import type { SeenFile, SeenSheet } from './seen.ts';
import { signatureOf } from './signature.ts';

/** What a sheet of rejected rows that came back is to be read as. */
export interface OriginColumns {
	table: string;
	columns: Readonly<Record<string, ColumnOverride>>;
}

/**
 * What the columns of a sheet of rejected rows are in the file these came from, where that was chosen too and the few rows left do not tell: a
 * column known by its values, days of which none is past the twelfth. Null where they are understood alike.
 */
export function originColumns(sheet: SeenSheet, seen: readonly SeenFile[]): OriginColumns | null {
	if (!sheet.preview.some(isRejectedRow)) return null;
	const signature = signatureOf(withoutReasons(sheet));
	const origin = seen
		.flatMap((file) => file.sheets)
		.find((each) => each !== sheet && each.table !== null && signatureOf(each) === signature);
	if (!origin || origin.table === null) return null;
	const columns = Object.fromEntries(
		origin.columns.flatMap(({ source, name, dateFormat }): [string, ColumnOverride][] => {
			const own = sheet.columns.find((column) => column.source === source);
			if (!own || name === null) return [];
			// Days that a person wrote anew, the year first, or as days of the spreadsheet, are no matter of doubt.
			const doubtful =
				dateFormat !== null &&
				/^[DM]/u.test(own.dateFormat ?? '') &&
				order(own.dateFormat ?? '') !== order(dateFormat);
			if (own.name === name && !doubtful) return [];
			return [[source, { name, ...(doubtful && { dateFormat }) }]];
		})
	);
	if (Object.keys(columns).length === 0 && sheet.table === origin.table) return null;
	return { table: origin.table, columns };
}

/** A pattern by the order of its parts, however many digits they have. */
function order(pattern: string): string {
	return pattern.replace(/(.)\1+/gu, '$1');
}
