import { serialPatterns } from '#lib/ingest/date-pattern.ts';
import type { ColumnDecisions } from '#lib/ingest/decisions.ts';
import type { ColumnOverride } from '#lib/ingest/overrides.ts';
import type { InferredType, SniffedColumn } from '#lib/ingest/understood.ts';

/** How the cells of a column are read: as found, or as a person said, which shows at once. */
export interface ColumnReading {
	type: InferredType;
	/** Null where the cells are no dates, or none whose pattern was found. */
	dateFormat: string | null;
	decimal: ',' | '.' | null;
	isDate: boolean;
	isNumber: boolean;
}

export function readingOf(column: SniffedColumn, said: ColumnOverride | undefined): ColumnReading {
	const type = said?.type ?? column.type;
	return {
		type,
		dateFormat: said?.dateFormat ?? column.dateFormat,
		decimal: said?.decimal ?? column.decimal ?? null,
		isDate: type === 'date' || type === 'datetime',
		isNumber: type === 'integer' || type === 'decimal'
	};
}

/** Orders of day, month and year that offices and the programs they copy from write. */
const usual = ['DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD', 'DD-MM-YYYY', 'DD.MM.YYYY', 'DD/MM/YY', 'MM/DD/YY'];
const TIME = ' HH:mm';

/** Patterns worth offering for a column of dates: what it has, what was found beside it, the usual ones, numbers of days. */
export function dateFormats(
	{ type, dateFormat }: Pick<ColumnReading, 'type' | 'dateFormat'>,
	decided: ColumnDecisions['dateFormat'] | undefined
): string[] {
	const found = [dateFormat, ...(decided?.others ?? [])].filter((pattern) => pattern !== null);
	// A time of day is written as in the dates that were found.
	const time = /[ T,]*\[?[Hh].*$/.exec(dateFormat ?? '')?.[0] ?? TIME;
	const written = type === 'datetime' ? usual.map((pattern) => `${pattern}${time}`) : usual;
	return [...new Set([...found, ...written, ...serialPatterns])];
}

/** How sure the way of writing dates is; 1 for what is no date. */
export function sureOfDates({ type, dateFormat }: Pick<ColumnDecisions, 'type' | 'dateFormat'>): number {
	return type.value === 'date' || type.value === 'datetime' ? dateFormat.confidence : 1;
}

/** How sure the way of writing dates or numbers is; 1 for texts. */
export function sureOfReading({ type, dateFormat, decimal }: ColumnDecisions): number {
	const isNumber = type.value === 'decimal' || type.value === 'integer';
	return isNumber ? decimal.confidence : sureOfDates({ type, dateFormat });
}
