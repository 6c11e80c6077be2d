import type { Problem } from '#lib/core/errors.ts';
import type { ColumnKind } from '#lib/model/column.ts';
import type { CellType } from '../raw.ts';
import type { InferredType } from '../understood.ts';
import { isBooleanColumn } from './boolean-column.ts';
import { dateColumn, type DayOrder } from './date-column.ts';
import { dateText } from './date-text.ts';
import { numberColumn } from './number-column.ts';

/** The filled cells of one column's data rows. */
export interface ColumnValues {
	texts: string[];
	/** Cell types, for spreadsheets only; as long as `texts`. */
	types: (CellType | undefined)[] | null;
}

export interface TypedColumn {
	type: InferredType;
	dateFormat: string | null;
	/** Set when the column's own values tell day from month, for its neighbours' sake. */
	order: DayOrder | null;
	/** The order was needed and no value told it. */
	orderAssumed: boolean;
	problems: Problem[];
}

export interface TypeContext {
	header: string;
	/** Kind of the canonical column the header stands for, if any. */
	kind: ColumnKind | null;
	/** The header speaks of a date, whatever it is called in the model. */
	dateHeader: boolean;
	/** Numbers and dates follow Vietnamese custom where the values leave it open. */
	vietnamese: boolean;
	fallback: DayOrder;
}

/** Share of a column's filled cells that must be dates for the column to be one, where the header is silent. */
const SHARE_OF_DATES = 0.9;

/** The type of a column from all its values; text when they do not agree on anything narrower. */
export function columnType(values: ColumnValues, context: TypeContext): TypedColumn {
	const { texts, types } = values;
	const expectsDate = context.kind === 'date' || context.kind === 'datetime' || context.dateHeader;
	if (texts.length === 0) return typed('text');
	const dates = dateType(values, context, expectsDate);
	if (dates) return dates;
	if (types?.every((type) => type === 'boolean')) return typed('boolean');
	const distinct = firstDistinct(texts, 20);
	if (distinct && isBooleanColumn(distinct, context.kind === 'boolean')) return typed('boolean');
	// Procedure codes such as 1.004873 look like decimals and are not.
	if (context.kind === 'procedure_code') return typed('text');
	const number = numberColumn(texts, context.vietnamese, types ? (i) => types[i] === 'number' : undefined);
	return typed(number ?? 'text');
}

function dateType(values: ColumnValues, context: TypeContext, expected: boolean): TypedColumn | null {
	const { texts, header } = { texts: values.texts, header: context.header };
	// A sample first: most columns are not dates, and need not be read to the end to know it.
	if (!expected && !texts.slice(0, 200).some((text) => dateText(text))) return null;
	const found = dateColumn(texts, context.fallback);
	const serials = expected ? texts.filter(isSerial).length : 0;
	const share = (found.dates + serials) / texts.length;
	const dominant = found.patterns[0];
	if (share < (expected ? 0.5 : SHARE_OF_DATES) || found.dates + serials === 0) return null;
	// Without a header that says so, 1.2.17 or 3-4-15 may be a version or a score as well.
	if (
		!expected &&
		dominant &&
		/^(D|M).*(?<!Y)YY(?!Y)/.test(dominant.pattern) &&
		!dominant.pattern.includes('/')
	) {
		return null;
	}
	const others = found.patterns.slice(1).map(({ pattern }) => pattern);
	if (serials > 0 && dominant) others.push('serial');
	const problems: Problem[] = [];
	if (others.length > 0 || found.contradictory) {
		problems.push({
			code: 'dates_mixed',
			params: { column: header, pattern: dominant?.pattern ?? 'serial', others: others.join(' | ') }
		});
	}
	if (serials > 0) problems.push({ code: 'dates_serial', params: { column: header, count: serials } });
	const fractions = serials > 0 && texts.some((text) => isSerial(text) && /[.,]/.test(text));
	return {
		type: found.hasTime || fractions ? 'datetime' : 'date',
		dateFormat: dominant?.pattern ?? null,
		order: found.order,
		orderAssumed:
			found.order === null && found.patterns.some(({ pattern }) => /^(D|M)+[/.-](D|M)/.test(pattern)),
		problems
	};
}

/** A day number of a spreadsheet between 1954 and 2064, with or without a time of day. */
function isSerial(text: string): boolean {
	return /^[2-5]\d{4}([.,]\d+)?$/.test(text.trim());
}

/** The distinct texts, or null when there are more than `limit`. */
function firstDistinct(texts: readonly string[], limit: number): Set<string> | null {
	const distinct = new Set<string>();
	for (const text of texts) {
		distinct.add(text.trim());
		if (distinct.size > limit) return null;
	}
	return distinct;
}

function typed(type: InferredType): TypedColumn {
	return { type, dateFormat: null, order: null, orderAssumed: false, problems: [] };
}
