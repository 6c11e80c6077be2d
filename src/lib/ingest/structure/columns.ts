import type { Problem } from '#lib/core/errors.ts';
import { fold } from '#lib/core/text.ts';
import type { ColumnKind } from '#lib/model/column.ts';
import type { InferredType, SniffedColumn } from '../understood.ts';
import { columnType, type ColumnValues, type TypedColumn } from './column-type.ts';
import type { DayOrder } from './date-column.ts';
import { fitTable } from './table-fit.ts';
import { valueEvidence } from './value-evidence.ts';

export interface Columns {
	table: string | null;
	columns: SniffedColumn[];
	problems: Problem[];
}

/**
 * Types and canonical names of a table's columns from their headers and values. `hints` are the file's and sheet's
 * names and the titles; `vietnamese` says how numbers are read where they leave it open.
 */
export function sniffColumns(
	names: readonly string[],
	values: readonly ColumnValues[],
	hints: readonly string[],
	vietnamese: boolean
): Columns {
	const fit = fitTable(names, hints, valueEvidence(values.map((column) => column.texts)));
	const kinds = names.map((_, i) => fit?.columns[i]?.column.kind ?? null);
	const typed = typeColumns(names, values, kinds, vietnamese || fit !== null);
	const columns = names.map((source, i): SniffedColumn => {
		const match = fit?.columns[i] ?? null;
		const { type, dateFormat } = typed.columns[i] ?? { type: 'text' as const, dateFormat: null };
		const empty = (values[i]?.texts.length ?? 0) === 0;
		const doubt = match && !empty && !compatible(match.column.kind, type) ? 0.7 : 1;
		return {
			source,
			name: match?.column.name ?? null,
			type,
			dateFormat,
			confidence: match ? Math.round(match.confidence * doubt * 100) / 100 : 0
		};
	});
	return { table: fit?.table.name ?? null, columns, problems: typed.problems };
}

function typeColumns(
	names: readonly string[],
	values: readonly ColumnValues[],
	kinds: readonly (ColumnKind | null)[],
	vietnamese: boolean
): { columns: TypedColumn[]; problems: Problem[] } {
	const type = (i: number, fallback: DayOrder) =>
		columnType(values[i] ?? { texts: [], types: null }, {
			header: names[i] ?? '',
			kind: kinds[i] ?? null,
			dateHeader: isDateHeader(names[i] ?? ''),
			vietnamese,
			fallback
		});
	const columns = names.map((_, i) => type(i, 'day-first'));
	// A column that leaves day and month open follows its neighbours; without any, Vietnamese custom.
	const orders = new Set(columns.flatMap((column) => column.order ?? []));
	const settled = orders.size === 1;
	if (settled && orders.has('month-first')) {
		columns.forEach((column, i) => {
			if (column.orderAssumed) columns[i] = type(i, 'month-first');
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
