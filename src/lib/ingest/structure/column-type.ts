import type { Problem } from '#lib/core/errors.ts';
import type { ColumnKind } from '#lib/model/column.ts';
import { hasTime, isSerialPattern } from '../date-pattern.ts';
import type { ColumnOverride } from '../overrides.ts';
import type { CellType } from '../raw.ts';
import type { InferredType } from '../understood.ts';
import { isBooleanColumn } from './boolean-column.ts';
import { dateColumn, type DayOrder } from './date-column.ts';
import { dateText } from './date-text.ts';
import { numberColumn } from './number-column.ts';

/** The filled cells of one column's data rows. */
export interface ColumnValues {
	texts: string[];
	/** Cell types, as long as `texts`; null where all are text or the format has none. */
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
	/** 0 to 1: how much of the column agrees with the type. */
	confidence: number;
	/** Types nearly as many of its texts have. */
	others: InferredType[];
	/** 0 to 1: how sure the date format is; 0.5 where only custom says which of day and month comes first. */
	dateConfidence: number;
	/** Other formats the dates may have. */
	otherFormats: string[];
	decimal: ',' | '.' | null;
	decimalConfidence: number;
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
	/** What a person said of the column. */
	said?: ColumnOverride;
}

/** Share of a column's filled cells that must be dates for the column to be one, where the header is silent. */
const SHARE_OF_DATES = 0.9;

/** The type of a column from all its values; text when they do not agree on anything narrower. */
export function columnType(values: ColumnValues, context: TypeContext): TypedColumn {
	return overruled(foundType(values, context), context.said ?? {});
}

function foundType(values: ColumnValues, context: TypeContext): TypedColumn {
	const { texts, types } = values;
	const expectsDate = context.kind === 'date' || context.kind === 'datetime' || context.dateHeader;
	if (texts.length === 0) return typed('text', { confidence: 0.5 });
	const dates = dateType(values, context, expectsDate);
	if (dates) return dates;
	if (types?.every((type) => type === 'boolean')) return typed('boolean');
	const distinct = firstDistinct(texts, 20);
	if (distinct && isBooleanColumn(distinct, context.kind === 'boolean')) {
		const words = [...distinct].some((text) => !/^[01]$/.test(text));
		return typed('boolean', { confidence: words ? 1 : 0.8, others: words ? [] : ['integer'] });
	}
	// Procedure codes such as 1.004873 look like decimals and are not.
	if (context.kind === 'procedure_code') return typed('text');
	const number = numberColumn(
		texts,
		context.vietnamese,
		types ? (i) => types[i] === 'number' : undefined,
		context.said?.decimal
	);
	if (!number) return textType(texts);
	const others: InferredType[] = [number.type === 'integer' ? 'decimal' : 'integer'];
	return typed(number.type, {
		confidence: number.confidence,
		others: number.confidence < 1 ? others : [],
		decimal: number.decimal,
		decimalConfidence: number.confidence
	});
}

/** Text; the less sure the more of it could be something narrower. */
function textType(texts: readonly string[]): TypedColumn {
	const sample = texts.slice(0, 500);
	const share = (test: (text: string) => boolean) => sample.filter(test).length / sample.length;
	const dates = share((text) => dateText(text) !== null);
	const numbers = share((text) => numberColumn([text], true) !== null);
	const narrower = Math.max(dates, numbers);
	const others: InferredType[] = narrower < 0.5 ? [] : [dates >= numbers ? 'date' : 'decimal'];
	return typed('text', { confidence: 1 - narrower / 2, others });
}

/** A person's word goes before what the values say; a type that needs a format keeps the one found. */
function overruled(column: TypedColumn, { type, dateFormat }: ColumnOverride): TypedColumn {
	if (type === undefined && dateFormat === undefined) return column;
	const chosen = type ?? datedType(column.type, dateFormat);
	const isDate = chosen === 'date' || chosen === 'datetime';
	return {
		...column,
		type: chosen,
		confidence: 1,
		others: [],
		dateFormat: isDate ? (dateFormat ?? column.dateFormat) : null,
		dateConfidence: dateFormat === undefined ? column.dateConfidence : 1,
		// What was doubtful about the dates has been settled.
		orderAssumed: dateFormat === undefined && isDate && column.orderAssumed,
		problems: dateFormat === undefined && isDate ? column.problems : []
	};
}

/** What a column is whose dates a person said to be written so; days as numbers may have a time of day as their fraction. */
function datedType(found: InferredType, dateFormat: string | undefined): InferredType {
	if (dateFormat === undefined) return found;
	if (isSerialPattern(dateFormat)) return found === 'date' || found === 'integer' ? 'date' : 'datetime';
	return hasTime(dateFormat) ? 'datetime' : 'date';
}

function dateType(values: ColumnValues, context: TypeContext, expected: boolean): TypedColumn | null {
	const { texts, header } = { texts: values.texts, header: context.header };
	// A sample first: most columns are not dates, and need not be read to the end to know it.
	if (!expected && !texts.slice(0, 200).some((text) => dateText(text))) return null;
	const found = dateColumn(texts, context.fallback);
	const serials = expected && found.dates < texts.length ? texts.filter(isSerial).length : 0;
	const share = (found.dates + serials) / texts.length;
	const dominant = found.patterns[0];
	if (share < (expected ? 0.5 : SHARE_OF_DATES) || found.dates + serials === 0) return null;
	// Without a header that says so, 1.2.17 or 3-4-15 may be a version or a score as well.
	if (
		!expected &&
		dominant &&
		/^(D|M).*(?<!Y)YY(?!Y)/.test(dominant.pattern) &&
		!/[/[]|MMM/.test(dominant.pattern)
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
	const undecided =
		found.order === null &&
		found.patterns.some(({ pattern }) => /^(?:DD?|MM?)[/.-](?:DD?|MM?)(?!M)/.test(pattern));
	const agreeing = (dominant?.count ?? serials) / (found.dates + serials);
	const fractions = serials > 0 && texts.some((text) => isSerial(text) && /[.,]/.test(text));
	return typed(found.hasTime || fractions ? 'datetime' : 'date', {
		dateFormat: dominant?.pattern ?? null,
		order: found.order,
		orderAssumed: undecided,
		problems,
		confidence: expected ? 0.5 + share / 2 : share,
		others: ['text'],
		dateConfidence: agreeing * (found.contradictory ? 0.6 : undecided ? 0.5 : 1),
		otherFormats: [
			...found.patterns.slice(1).map(({ pattern }) => pattern),
			...(undecided && dominant ? [swapped(dominant.pattern)] : [])
		]
	});
}

/** The pattern with day and month the other way round. */
function swapped(pattern: string): string {
	return pattern.replace(/D+|(?<![a-z:])M+/g, (token) =>
		(token.startsWith('D') ? 'M' : 'D').repeat(token.length)
	);
}

/** A day number of a spreadsheet between 1954 and 2064, with or without a time of day. */
function isSerial(text: string): boolean {
	// Dates are asked too, and have a mark there.
	return text.charCodeAt(4) !== DASH && /^[2-5]\d{4}([.,]\d+)?$/.test(text.trim());
}

const DASH = 45;

/** The distinct texts, or null when there are more than `limit`. */
function firstDistinct(texts: readonly string[], limit: number): Set<string> | null {
	const distinct = new Set<string>();
	for (const text of texts) {
		distinct.add(text.trim());
		if (distinct.size > limit) return null;
	}
	return distinct;
}

function typed(type: InferredType, known: Partial<TypedColumn> = {}): TypedColumn {
	return {
		type,
		dateFormat: null,
		order: null,
		orderAssumed: false,
		problems: [],
		confidence: 1,
		others: [],
		dateConfidence: 0,
		otherFormats: [],
		decimal: null,
		decimalConfidence: 0,
		...known
	};
}
