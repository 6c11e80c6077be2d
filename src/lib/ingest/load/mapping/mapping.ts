import { AppError } from '#lib/core/errors.ts';
import { enums, type EnumName } from '#lib/model/enums.ts';
import type { ColumnSpec } from '#lib/model/column.ts';
import { tables, tableSpec } from '#lib/model/tables/index.ts';
import type { Overrides, ReadRule } from '../../overrides.ts';
import { checkPattern, parseReadRule } from '../../read-rules.ts';
import { matching } from './glob.ts';

/** How one kind of file becomes one table, as a person wrote it down. */
export interface MappingEntry {
	table: string;
	/** Glob on the file's name or relative path; with `/` before it, the path itself. */
	match: string;
	/** Only the sheet of this name. */
	sheet?: string;
	/** Canonical column → header in the file. */
	columns: Record<string, string>;
	/** Canonical column → canonical value → labels in the file; `"*"` names the value of every other label. */
	values: Record<string, Record<string, readonly string[] | string>>;
	/** Date patterns by canonical column; `*` is for the columns not named. Tokens as in SniffedColumn, or `serialPatterns`. */
	dates: Record<string, readonly string[]>;
}

/** What a person decided about files before they are read, for the files the glob fits. */
export interface FileRule extends ReadRule {
	match: string;
}

export interface Mapping {
	tables: readonly MappingEntry[];
	files?: readonly FileRule[];
}

/** The rules for one file, those of its very path first, else as they are written: of several the first that says a thing is heard. */
export function rulesFor(mapping: Mapping | undefined, file: string): Overrides {
	return matching(mapping?.files ?? [], file);
}

/** Whether anything in it is about one of these files. */
export function fitsAny({ tables, files = [] }: Mapping, names: readonly string[]): boolean {
	const entries: { match: string }[] = [...tables, ...files];
	return names.some((name) => matching(entries, name).length > 0);
}

/** Reads a mapping file. Throws AppError `mapping_*` (exit 2) that names the place of the first fault. */
export function parseMapping(text: string): Mapping {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw fault('mapping_not_json', { message: error instanceof Error ? error.message : String(error) });
	}
	const { tables: list = [], files = [] } = record(json, '$');
	if (!Array.isArray(list)) throw fault('mapping_field_invalid', { field: 'tables' });
	if (!Array.isArray(files)) throw fault('mapping_field_invalid', { field: 'files' });
	if (list.length === 0 && files.length === 0) throw fault('mapping_field_invalid', { field: 'tables' });
	return {
		tables: list.map((entry: unknown, index) => parseEntry(entry, `tables[${index}]`)),
		files: files.map((rule: unknown, index) => parseFileRule(rule, `files[${index}]`))
	};
}

function parseFileRule(value: unknown, at: string): FileRule {
	const { match, ...rule } = record(value, at);
	return { match: match === undefined ? '*' : text(match, `${at}.match`), ...parseReadRule(rule, at) };
}

const fields = ['table', 'match', 'sheet', 'columns', 'values', 'dates'];

function parseEntry(value: unknown, at: string): MappingEntry {
	const entry = record(value, at);
	for (const name of Object.keys(entry)) {
		if (!fields.includes(name)) throw fault('mapping_field_unknown', { field: `${at}.${name}` });
	}
	const table = text(entry.table, `${at}.table`);
	const spec = tableSpec(table);
	if (!spec)
		throw fault('mapping_table_unknown', { table, tables: tables.map((each) => each.name).join(', ') });
	const columnNamed = (name: string): ColumnSpec => {
		const found = spec.columns.find((each) => each.name === name);
		if (!found) throw fault('mapping_column_unknown', { table, column: name });
		return found;
	};

	const columns = Object.fromEntries(
		Object.entries(record(entry.columns, `${at}.columns`)).map(([name, header]) => [
			columnNamed(name).name,
			text(header, `${at}.columns.${name}`)
		])
	);
	const values: MappingEntry['values'] = {};
	for (const [name, labels] of Object.entries(record(entry.values ?? {}, `${at}.values`))) {
		values[name] = parseLabels(
			columnNamed(name),
			record(labels, `${at}.values.${name}`),
			`${at}.values.${name}`
		);
	}
	return {
		table,
		match: entry.match === undefined ? '*' : text(entry.match, `${at}.match`),
		...(entry.sheet === undefined ? {} : { sheet: text(entry.sheet, `${at}.sheet`) }),
		columns,
		values,
		dates: parseDates(entry.dates, `${at}.dates`, columnNamed)
	};
}

/** Values a column may take: those of its list, or true and false. Undefined where any text will do. */
export function valuesOf(column: ColumnSpec): readonly string[] | undefined {
	if (column.kind === 'boolean') return ['true', 'false'];
	return column.kind === 'enum' ? Object.keys(enums[column.values as EnumName]) : undefined;
}

function parseLabels(column: ColumnSpec, labels: Record<string, unknown>, at: string) {
	const allowed = valuesOf(column);
	if (!allowed) throw fault('mapping_values_not_allowed', { column: column.name });
	const check = (value: string) => {
		if (!allowed.includes(value)) {
			throw fault('mapping_value_unknown', { column: column.name, value, values: allowed.join(', ') });
		}
		return value;
	};
	const parsed: Record<string, readonly string[] | string> = {};
	for (const [value, list] of Object.entries(labels)) {
		if (value === '*') parsed['*'] = check(text(list, `${at}.*`));
		else parsed[check(value)] = texts(list, `${at}.${value}`);
	}
	return parsed;
}

function parseDates(value: unknown, at: string, columnNamed: (name: string) => ColumnSpec) {
	if (value === undefined) return {};
	if (typeof value === 'string' || Array.isArray(value)) return { '*': patterns(value, at) };
	return Object.fromEntries(
		Object.entries(record(value, at)).map(([name, list]) => [
			name === '*' ? name : columnNamed(name).name,
			patterns(list, `${at}.${name}`)
		])
	);
}

function patterns(value: unknown, at: string): string[] {
	return texts(value, at).filter(checkPattern);
}

function record(value: unknown, field: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw fault('mapping_field_invalid', { field });
	return value as Record<string, unknown>;
}

function text(value: unknown, field: string): string {
	if (typeof value !== 'string' || value === '') throw fault('mapping_field_invalid', { field });
	return value;
}

function texts(value: unknown, field: string): string[] {
	return (Array.isArray(value) ? value : [value]).map((each, index) => text(each, `${field}[${index}]`));
}

function fault(code: string, params: Record<string, string | number>): AppError {
	return new AppError(code, params, { exitCode: 2 });
}
