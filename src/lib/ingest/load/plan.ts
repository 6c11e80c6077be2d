import type { Problem } from '#lib/core/errors.ts';
import { fold, tidy } from '#lib/core/text.ts';
import type { ColumnSpec, TableSpec } from '#lib/model/column.ts';
import { tableSpec } from '#lib/model/tables/index.ts';
import { isSerialPattern, toStrptime } from '../date-pattern.ts';
import type { SniffedColumn } from '../understood.ts';
import type { DateSystem } from '../vocabulary.ts';
import { matching } from './mapping/glob.ts';
import type { Mapping, MappingEntry } from './mapping/mapping.ts';
import { moneyUnit } from './money-unit.ts';

export interface PlannedDates {
	/** strptime patterns: said by a mapping file, or found in the cells. */
	exact: readonly string[];
	found: readonly string[];
	/** Where numbers are said to be days: the year they are counted from. */
	days?: DateSystem;
}

/** One source column taken for one canonical column. */
export interface PlannedColumn {
	column: ColumnSpec;
	/** Position among the sheet's columns, from 0. */
	index: number;
	dates: PlannedDates;
	/** The column's own decimal mark is a point, or is not; where it is not known, the format says. */
	pointed?: boolean;
	/** The decimal mark a person said the column has. */
	mark?: ',' | '.';
	/** Of money under a header that names a larger unit: đồng in one of it, such as 1000. */
	unit?: number;
	/** Canonical value → labels, from a mapping file. */
	labels?: MappingEntry['values'][string];
}

/** How one sheet is to be loaded. */
export interface SheetPlan {
	table: TableSpec;
	columns: readonly PlannedColumn[];
	problems: readonly Problem[];
	/** A required column has no source: every row of the sheet will be rejected. */
	fatal: boolean;
}

export interface SheetHead {
	file: string;
	sheet: string;
	/** Canonical table the sheet was understood as, or null. */
	table: string | null;
	columns: readonly SniffedColumn[];
}

/**
 * Plans a sheet by the first mapping entry that fits it, one for its very path before others, else by what was understood; undefined
 * without a table, and where what rows need is but a guess by position (`unplannedReason`). Other such guesses are left out.
 */
export function planSheet(head: SheetHead, mapping?: Mapping): SheetPlan | undefined {
	const entry = matching(mapping?.tables ?? [], head.file).find(
		(each) => each.sheet === undefined || fold(each.sheet) === fold(head.sheet)
	);
	const table = tableSpec(entry?.table ?? head.table ?? '');
	if (!table) return undefined;
	const problems: Problem[] = [];
	if (!entry && needsConfirming(head.columns, table)) return undefined;
	const columns = entry
		? mappedColumns(head, table, entry, problems)
		: understoodColumns(head.columns, table);
	let fatal = false;
	for (const column of table.columns) {
		if (!column.required || columns.some((planned) => planned.column === column)) continue;
		fatal = true;
		problems.push({
			code: 'required_column_missing',
			params: { file: head.file, sheet: head.sheet, table: table.name, column: column.name }
		});
	}
	return { table, columns, problems, fatal };
}

/** Why a sheet without a plan is not loaded. */
export function unplannedReason(columns: readonly SniffedColumn[]): 'columns_unconfirmed' | 'table_unknown' {
	return columns.some(({ basis }) => basis === 'position') ? 'columns_unconfirmed' : 'table_unknown';
}

/** A column that rows need is there by its position alone, which is for a person to confirm. */
function needsConfirming(columns: readonly SniffedColumn[], table: TableSpec): boolean {
	return table.columns.some(
		({ name, required }) =>
			required &&
			columns.some((source) => source.name === name && source.basis === 'position') &&
			!columns.some((source) => source.name === name && source.basis !== 'position')
	);
}

function mappedColumns(head: SheetHead, table: TableSpec, entry: MappingEntry, problems: Problem[]) {
	return Object.entries(entry.columns).flatMap(([name, header]): PlannedColumn[] => {
		const column = table.columns.find((each) => each.name === name);
		const index = headerIndex(head.columns, header);
		if (!column || index < 0) {
			problems.push({
				code: 'mapping_header_missing',
				params: { file: head.file, sheet: head.sheet, column: name, header }
			});
			return [];
		}
		const labels = entry.values[name];
		return [
			{
				column,
				index,
				dates: datesBy(entry.dates[name] ?? entry.dates['*'] ?? [], head.columns[index]),
				...decimalBy(head.columns[index]),
				...unitBy(column, head.columns[index]),
				...(labels && { labels })
			}
		];
	});
}

/** Exact header, else the same after folding, else −1. */
function headerIndex(columns: readonly SniffedColumn[], header: string): number {
	const exact = columns.findIndex((column) => column.source === header || column.source === tidy(header));
	return exact >= 0 ? exact : columns.findIndex((column) => fold(column.source) === fold(header));
}

/** Where two source columns are taken for the same canonical one, the surer wins, then the left one. */
function understoodColumns(columns: readonly SniffedColumn[], table: TableSpec): PlannedColumn[] {
	return table.columns.flatMap((column): PlannedColumn[] => {
		let best: { index: number; source: SniffedColumn } | undefined;
		columns.forEach((source, index) => {
			if (source.basis === 'position') return;
			if (source.name === column.name && source.confidence > (best?.source.confidence ?? -1))
				best = { index, source };
		});
		if (!best) return [];
		const { index, source } = best;
		const dates = datesBy([], source);
		return [{ column, index, dates, ...decimalBy(source), ...unitBy(column, source) }];
	});
}

function datesBy(said: readonly string[], source: SniffedColumn | undefined): PlannedDates {
	const found = source?.dateFormat ? [source.dateFormat] : [];
	const serial = [...said, ...found].find(isSerialPattern);
	const strptime = (patterns: readonly string[]) =>
		patterns.filter((pattern) => !isSerialPattern(pattern)).map(toStrptime);
	return {
		exact: strptime(said),
		found: strptime(found),
		...(serial === undefined ? {} : { days: serial === 'serial-1904' ? 1904 : 1900 })
	};
}

function decimalBy(source: SniffedColumn | undefined): Pick<PlannedColumn, 'pointed' | 'mark'> {
	if (source?.decimal === undefined) return {};
	return {
		pointed: source.decimal === '.',
		...(source.decimalSaid === true ? { mark: source.decimal } : {})
	};
}

function unitBy(column: ColumnSpec, source: SniffedColumn | undefined): Pick<PlannedColumn, 'unit'> {
	const unit = moneyUnit(column, source?.source ?? '');
	return unit === 1 ? {} : { unit };
}
