import { AppError } from '#lib/core/errors.ts';
import { tableSpec } from '#lib/model/tables/index.ts';
import { isSerialPattern, toStrptime } from './date-pattern.ts';
import type { ColumnOverride, ReadRule } from './overrides.ts';
import { dateSystems, encodings, formats, inferredTypes, rowKinds } from './vocabulary.ts';

/**
 * Reads one rule of a mapping file's `files`. `at` is its place, for the message. Throws AppError `mapping_*` (exit 2)
 * that names the first fault.
 */
export function parseReadRule(value: unknown, at: string): ReadRule {
	const rule = record(value, at);
	for (const [name, content] of Object.entries(rule)) {
		const check = Object.hasOwn(checks, name) ? checks[name as keyof ReadRule] : undefined;
		if (!check) throw fault('mapping_field_unknown', `${at}.${name}`);
		if (!check(content, `${at}.${name}`)) throw fault('mapping_field_invalid', `${at}.${name}`);
	}
	const { headerRows, ...others } = rule;
	const rows = typeof headerRows === 'number' ? [headerRows] : headerRows;
	return { ...others, ...(rows === undefined ? {} : { headerRows: rows }) } as ReadRule;
}

type Check = (value: unknown, at: string) => boolean;

const oneOf =
	(values: readonly unknown[]): Check =>
	(value) =>
		values.includes(value);
const isText: Check = (value) => typeof value === 'string';
const isRow: Check = (value) => Number.isInteger(value) && (value as number) > 0;
const isTable: Check = (value) =>
	value === null || (typeof value === 'string' && tableSpec(value) !== undefined);

const checks: Record<keyof ReadRule, Check> = {
	format: oneOf(formats),
	encoding: oneOf(encodings),
	delimiter: (value) => typeof value === 'string' && value.length <= 4 && !/["'\r\n]/.test(value),
	quote: oneOf(['"', "'", '']),
	escape: oneOf(['"', "'", '\\']),
	dateSystem: oneOf(dateSystems),
	sheet: isText,
	skip: oneOf([true, false]),
	headerRows: (value, at) => isRow(value, at) || (Array.isArray(value) && isRun(value)),
	firstRow: isRow,
	lastRow: isRow,
	kinds: (value, at) =>
		Object.entries(record(value, at)).every(
			([rows, kind]) => /^\d{1,7}(-\d{1,7})?$/.test(rows) && oneOf(rowKinds)(kind, at)
		),
	table: isTable,
	decimal: oneOf([',', '.']),
	columns: (value, at) =>
		Object.entries(record(value, at)).every(([header, column]) => checkColumn(column, `${at}.${header}`))
};

const columnChecks: Record<keyof ColumnOverride, Check> = {
	name: (value) => value === null || typeof value === 'string',
	type: oneOf(inferredTypes),
	dateFormat: (value) => typeof value === 'string' && checkPattern(value),
	decimal: oneOf([',', '.'])
};

function checkColumn(value: unknown, at: string): boolean {
	for (const [name, content] of Object.entries(record(value, at))) {
		const check = Object.hasOwn(columnChecks, name) ? columnChecks[name as keyof ColumnOverride] : undefined;
		if (!check) throw fault('mapping_field_unknown', `${at}.${name}`);
		if (!check(content, at)) throw fault('mapping_field_invalid', `${at}.${name}`);
	}
	return true;
}

/** Throws AppError `mapping_date_invalid` for what no date can be read by. */
export function checkPattern(pattern: string): boolean {
	if (isSerialPattern(pattern)) return true;
	try {
		toStrptime(pattern);
		return true;
	} catch (error) {
		throw new AppError('mapping_date_invalid', { pattern }, { exitCode: 2, cause: error });
	}
}

/** Rows one below another: a header has no gaps. */
function isRun(rows: readonly unknown[]): boolean {
	return rows.every(
		(row, i) =>
			Number.isInteger(row) && (row as number) > 0 && (i === 0 || row === (rows[i - 1] as number) + 1)
	);
}

function record(value: unknown, field: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw fault('mapping_field_invalid', field);
	return value as Record<string, unknown>;
}

function fault(code: string, field: string): AppError {
	return new AppError(code, { field }, { exitCode: 2 });
}
