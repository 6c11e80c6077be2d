import type { Problem } from '#lib/core/errors.ts';
import { fold } from '#lib/core/text.ts';
import type { ColumnKind, ColumnSpec } from '#lib/model/column.ts';
import { found, given, type ColumnDecisions, type SheetDecisions } from '../decisions.ts';
import type { ColumnOverride, ReadRule } from '../overrides.ts';
import type { InferredType, SniffedColumn } from '../understood.ts';
import { traitsOf } from './column-traits.ts';
import { columnType, type ColumnValues, type TypedColumn } from './column-type.ts';
import type { DayOrder } from './date-column.ts';
import { unnamed } from './header-names.ts';
import { knownHeaders } from './header-words.ts';
import { fitByPosition } from './position-fit.ts';
import { fitTable, type TableFit } from './table-fit.ts';
import { valueEvidence } from './value-evidence.ts';

export interface Columns {
	table: string | null;
	columns: SniffedColumn[];
	problems: Problem[];
	decisions: Pick<SheetDecisions, 'table' | 'columns'>;
}

/** What is known of a table beside its headers and values. */
export interface ColumnsContext {
	/** The file's and sheet's names and the titles. */
	hints: readonly string[];
	/** Numbers are read as Vietnamese where they leave it open. */
	vietnamese: boolean;
	/** What a person said. */
	said: ReadRule;
}

/** Types and canonical names of a table's columns from their headers and values. */
export function sniffColumns(
	names: readonly string[],
	values: readonly ColumnValues[],
	{ hints, vietnamese, said }: ColumnsContext
): Columns {
	const own = names.map((name) => columnOverride(said, name));
	const fit = fittingTable(names, values, { hints, vietnamese, said }, own);
	const kinds = names.map((_, i) => canonical(fit, own[i], i)?.kind ?? null);
	const typed = typeColumns(names, values, kinds, vietnamese || fit !== null, own, said.decimal);
	const columns = names.map((source, i): SniffedColumn => {
		const match = fit?.columns[i] ?? null;
		const { type, dateFormat, decimal } = typed.columns[i] ?? {
			type: 'text',
			dateFormat: null,
			decimal: null
		};
		const empty = (values[i]?.texts.length ?? 0) === 0;
		const doubt = match && !empty && !compatible(match.column.kind, type) ? 0.7 : 1;
		const spec = canonical(fit, own[i], i);
		const overruled = own[i]?.name !== undefined;
		return {
			source,
			name: spec?.name ?? null,
			type,
			dateFormat,
			confidence:
				spec && overruled ? 1 : spec && match ? Math.round(match.confidence * doubt * 100) / 100 : 0,
			...(spec && !overruled && match?.basis ? { basis: match.basis } : {}),
			...(decimal === null ? {} : { decimal }),
			...(decimal !== null && (own[i]?.decimal ?? said.decimal) !== undefined ? { decimalSaid: true } : {})
		};
	});
	const table = said.table === undefined ? (fit?.table.name ?? null) : said.table;
	return {
		table,
		columns,
		problems: typed.problems,
		decisions: {
			table:
				said.table === undefined
					? found(table, fit?.confidence ?? noTable(columns), fit?.others ?? [])
					: given(table),
			columns: columns.map((column, i) => columnDecisions(column, typed.columns[i], own[i] ?? {}))
		}
	};
}

/** By headers and values; where hardly a header says anything and rows would lack what they need, by values and position. */
function fittingTable(
	names: readonly string[],
	values: readonly ColumnValues[],
	{ hints, vietnamese, said }: ColumnsContext,
	own: readonly ColumnOverride[]
): TableFit | null {
	const evidence = valueEvidence(values.map((column) => column.texts));
	const fit = fitTable(names, hints, evidence, said.table);
	if (said.table === null || knownHeaders(names) >= 2 || isComplete(fit)) return fit;
	const { columns: typed } = typeColumns(
		names,
		values,
		names.map(() => null),
		vietnamese,
		own,
		said.decimal
	);
	const proposed = fitByPosition({
		headers: names,
		traits: values.map(({ texts }, i) => traitsOf(texts, typed[i]?.type ?? 'text')),
		evidence,
		said: own.map(({ name }) => name),
		hints,
		headless: names.every((name, i) => name === unnamed(i)),
		table: said.table
	});
	return proposed ?? fit;
}

/** Every column that rows need was found. */
function isComplete(fit: TableFit | null): boolean {
	const found = fit?.columns.flatMap((each) => each?.column ?? []) ?? [];
	return fit !== null && fit.table.columns.every((column) => !column.required || found.includes(column));
}

/** No table of the model: surer the fewer headers anything was known about. */
function noTable(columns: readonly SniffedColumn[]): number {
	return columns.length === 0 ? 0.5 : 0.8;
}

function columnOverride({ columns }: ReadRule, name: string): ColumnOverride {
	if (columns === undefined) return {};
	const key =
		Object.keys(columns).find((each) => each === name) ??
		Object.keys(columns).find((each) => fold(each) === fold(name));
	return key === undefined ? {} : (columns[key] ?? {});
}

/** The canonical column of a header: a person's word, else what was found. Nobody else may have it then. */
function canonical(fit: TableFit | null, own: ColumnOverride | undefined, index: number): ColumnSpec | null {
	if (own?.name === null) return null;
	if (own?.name !== undefined) return fit?.table.columns.find(({ name }) => name === own.name) ?? null;
	return fit?.columns[index]?.column ?? null;
}

function columnDecisions(
	column: SniffedColumn,
	typed: TypedColumn | undefined,
	own: ColumnOverride
): ColumnDecisions {
	const { source, name, type, dateFormat, decimal, confidence } = column;
	return {
		source,
		name: own.name === undefined ? found(name, name === null ? 0.5 : confidence) : given(name),
		type: own.type === undefined ? found(type, typed?.confidence ?? 1, typed?.others) : given(type),
		dateFormat:
			own.dateFormat === undefined
				? found<string | null>(
						dateFormat,
						dateFormat === null ? 1 : (typed?.dateConfidence ?? 1),
						typed?.otherFormats
					)
				: given(dateFormat),
		decimal:
			own.decimal === undefined
				? found(
						decimal ?? null,
						decimal === undefined ? 1 : (typed?.decimalConfidence ?? 1),
						typed?.decimalConfidence === 1 || decimal === undefined ? [] : [decimal === ',' ? '.' : ',']
					)
				: given(decimal ?? null)
	};
}

function typeColumns(
	names: readonly string[],
	values: readonly ColumnValues[],
	kinds: readonly (ColumnKind | null)[],
	vietnamese: boolean,
	own: readonly ColumnOverride[],
	decimal: ',' | '.' | undefined
): { columns: TypedColumn[]; problems: Problem[] } {
	const type = (i: number, fallback: DayOrder) =>
		columnType(values[i] ?? { texts: [], types: null }, {
			header: names[i] ?? '',
			kind: kinds[i] ?? null,
			dateHeader: isDateHeader(names[i] ?? ''),
			vietnamese,
			fallback,
			said: { ...(decimal === undefined ? {} : { decimal }), ...own[i] }
		});
	const columns = names.map((_, i) => type(i, 'day-first'));
	// A column that leaves day and month open follows its neighbours; without any, Vietnamese custom.
	const orders = new Set(columns.flatMap((column) => column.order ?? []));
	const [order] = orders;
	const settled = orders.size === 1;
	if (settled && order !== undefined) {
		columns.forEach((column, i) => {
			if (!column.orderAssumed) return;
			const followed = order === 'month-first' ? type(i, order) : column;
			columns[i] = { ...followed, dateConfidence: Math.max(followed.dateConfidence, 0.8) };
		});
	}
	const problems = columns.flatMap((column) => column.problems);
	const assumed = names.filter((_, i) => columns[i]?.orderAssumed);
	if (assumed.length > 0 && !settled) {
		problems.push({ code: 'dates_order_assumed', params: { columns: assumed.join(', ') } });
	}
	return { columns, problems };
}

function isDateHeader(header: string): boolean {
	const folded = fold(header);
	return /\b(ngay|thoi gian|thoi diem|date|datetime|timestamp)\b/.test(folded) && !/\bso ngay\b/.test(folded);
}

function compatible(kind: ColumnKind, type: InferredType): boolean {
	switch (kind) {
		case 'date':
		case 'datetime':
			return type === 'date' || type === 'datetime';
		case 'integer':
			return type === 'integer';
		case 'decimal':
			return type === 'integer' || type === 'decimal';
		case 'boolean':
			return type === 'boolean' || type === 'integer';
		default:
			return true;
	}
}
